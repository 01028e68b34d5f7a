package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PactlTest {
    private static final Duration PLENTY = Waiting.PATIENCE;

    @TempDir
    private Path folder;

    @Test
    void isAskedForTextThatDoesNotDependOnTheLanguage() throws IOException {
        String echo = program("echo \"$LC_ALL $*\"");
        assertThat(new Pactl(() -> true, echo, PLENTY).run("list", "sinks")).contains("C.UTF-8 list sinks\n");
    }

    @Test
    void doesNotRunWithoutAServer() throws IOException {
        String echo = program("echo here");
        assertThat(new Pactl(() -> false, echo, PLENTY).run("info")).isEmpty();
    }

    @Test
    void isMissedQuietly() {
        Pactl missing = new Pactl(() -> true, folder.resolve("nothing").toString(), PLENTY);
        assertThat(missing.run("info")).isEmpty();
        assertThat(SoundDevices.find(missing)).isEqualTo(new SoundDevices(List.of(), List.of()));
    }

    @Test
    void failsQuietly() throws IOException {
        assertThat(new Pactl(() -> true, program("echo half; exit 1"), PLENTY).run("info"))
                .isEmpty();
    }

    @Test
    @Timeout(20)
    void doesNotWaitForAServerThatHangs() throws IOException {
        Pactl hanging = new Pactl(() -> true, program("exec sleep 600"), Duration.ofMillis(100));
        assertThat(hanging.run("info")).isEmpty();
    }

    private String program(String body) throws IOException {
        Path file = folder.resolve("pactl");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
