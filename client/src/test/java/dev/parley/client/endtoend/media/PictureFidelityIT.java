package dev.parley.client.endtoend.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureMatch;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The received test picture says by its code which frame it is, so it is compared with that very frame. */
@LongRun.ProvedBy("PicturesArriveIT")
@Tag("alone")
class PictureFidelityIT {
    private static final double LEAST_DECIBELS = 30;
    /** Frames that the sender made before: its encoder has had time to find the bitrate that it may use. */
    private static final long RAMP_UP = 150;

    @TempDir
    Path folder;

    @Test
    void arrivesInFullSizeAndLikeItWasSent() throws Exception {
        String annSaw = folder.resolve("ann.png").toString();
        String bobSaw = folder.resolve("bob.png").toString();
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (ParleyProcess ann = ParleyProcess.call(
                            link, "Ann", "--camera", "test", "--mic", "test", "--save-frame", annSaw);
                    ParleyProcess bob = ParleyProcess.call(
                            link,
                            "Bob",
                            "--camera",
                            "test",
                            "--mic",
                            "test",
                            "--save-frame",
                            bobSaw,
                            "--seconds",
                            "20")) {
                assertThat(bob.awaitExit()).as(bob::toString).isZero();
                assertThat(ann.awaitExit()).as(ann::toString).isZero();
            }
        }
        isLikeSent(Path.of(annSaw));
        isLikeSent(Path.of(bobSaw));
    }

    private static void isLikeSent(Path png) throws IOException {
        SavedPicture received = SavedPicture.read(png);
        assertThat(received.width()).isEqualTo(TestPicture.WIDTH);
        assertThat(received.height()).isEqualTo(TestPicture.HEIGHT);
        TestPictureMatch match =
                TestPictureMatch.of(received.frame(), new TestPicture()).orElseThrow();
        assertThat(match.code().frameNumber()).isGreaterThan(RAMP_UP);
        assertThat(match.psnr()).as(png.getFileName().toString()).isGreaterThanOrEqualTo(LEAST_DECIBELS);
    }
}
