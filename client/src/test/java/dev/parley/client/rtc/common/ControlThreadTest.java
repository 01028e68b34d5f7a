package dev.parley.client.rtc.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.confinement.Confinement;
import dev.parley.client.confinement.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which threads of the media side have which rights. */
class ControlThreadTest {
    @TempDir
    Path person;

    @TempDir
    Path runtime;

    @Test
    void startsThreadsThatOpenWhatThePersonHasChosen() throws IOException {
        Path video = Files.writeString(person.resolve("clip.y4m"), "pictures");
        ControlThread control = new ControlThread();
        CompletableFuture<String> own = new CompletableFuture<>();
        CompletableFuture<String> started = new CompletableFuture<>();
        control.post(() -> {
            Confinement.prepare(Places.find(runtime)).enter();
            own.complete(read(video));
            control.start("rtc-camera", () -> started.complete(read(video)));
        });
        assertThat(own.join()).isEqualTo(Confinement.Offer.find().whole() ? "refused" : "pictures");
        assertThat(started.join()).isEqualTo("pictures");
        assertThat(control.end(() -> {}, Duration.ofSeconds(10))).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "refused";
        }
    }
}
