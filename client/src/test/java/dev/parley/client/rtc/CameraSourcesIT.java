package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureReader;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureMatch;
import dev.parley.client.rtc.common.MediaEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraSourcesIT {
    @TempDir
    private Path folder;

    @AfterEach
    void useTestPictureAgain() {
        int before = started().size();
        RealRtc.rtc().useCamera(new MediaSource.Test());
        await().atMost(Pair.PATIENCE).until(() -> started().size() > before);
    }

    @Test
    void aFileReachesTheOtherSideInItsOwnSizeAndTheTestPictureAfterIt() throws IOException {
        Path grey = y4m(320, 240, 5, 0);
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(640, 360)) {
            RealRtc.rtc().useCamera(new MediaSource.File(grey));
            pair.connect();
            await().atMost(Pair.PATIENCE)
                    .until(() -> reader.latest()
                            .filter(frame -> frame.width() == 320)
                            .isPresent());
            RealRtc.rtc().useCamera(new MediaSource.Test());
            TestPicture original = new TestPicture();
            await().atMost(Pair.PATIENCE)
                    .until(() -> reader.latest()
                            .flatMap(frame -> TestPictureMatch.of(frame, original))
                            .isPresent());
        }
    }

    @Test
    void aLimitedCameraArrivesInThatHeightAndLargeAgainAfterIt() throws IOException {
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(1280, 720)) {
            pair.connect();
            awaitHeight(reader, 720);
            RealRtc.rtc().limitCamera(180);
            awaitHeight(reader, 180);
            RealRtc.rtc().limitCamera(360);
            awaitHeight(reader, 360);
        } finally {
            RealRtc.rtc().limitCamera(720);
        }
    }

    private static void awaitHeight(PictureReader reader, int height) {
        await().atMost(Pair.PATIENCE)
                .until(() -> reader.latest()
                        .filter(frame -> frame.height() == height && frame.width() == height * 16 / 9)
                        .isPresent());
    }

    @Test
    void ownPictureIsShownWithoutACall() throws IOException {
        try (PictureReader reader = Pair.show(TileId.SELF, 320, 320)) {
            await().atMost(Pair.PATIENCE)
                    .until(() -> reader.latest()
                            .filter(frame -> frame.height() == 180)
                            .isPresent());
        }
        RealRtc.rtc().hidePicture(TileId.SELF);
    }

    @Test
    void aBrokenFileIsSaidAndTheCallGoesOn() throws IOException {
        Path broken = y4m(320, 240, 1, 1000);
        try (Pair pair = new Pair().connect()) {
            int before = failed().size();
            RealRtc.rtc().useCamera(new MediaSource.File(broken));
            await().atMost(Pair.PATIENCE).until(() -> failed().size() > before);
            assertThat(failed().getLast()).isEqualTo("The file " + broken + " ends in the middle of a picture.");
            assertThat(pair.a.connected()).isTrue();
        }
    }

    @Test
    void aStillPictureReachesTheOtherSideAndStays() throws IOException {
        BufferedImage half = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        half.createGraphics().fillRect(0, 0, 160, 240);
        Path picture = folder.resolve("half.png");
        ImageIO.write(half, "png", picture.toFile());
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(320, 240)) {
            int before = failed().size();
            RealRtc.rtc().useCamera(new MediaSource.File(picture));
            pair.connect();
            await().atMost(Pair.PATIENCE)
                    .until(() -> reader.latest()
                            .filter(frame -> frame.width() == 320)
                            .isPresent());
            long first = sequence(reader);
            await().atMost(Pair.PATIENCE).until(() -> sequence(reader) > first + 5);
            assertThat(failed()).hasSize(before);
        }
    }

    @Test
    void aMissingFileAndAMissingCameraAreSaid() {
        int before = failed().size();
        Path missing = folder.resolve("missing.mp4");
        RealRtc.rtc().useCamera(new MediaSource.File(missing));
        await().atMost(Pair.PATIENCE).until(() -> failed().size() == before + 1);
        assertThat(failed().getLast()).isEqualTo("The file " + missing + " does not exist.");
        if (WebRtc.cameras().isEmpty()) {
            RealRtc.rtc().useCamera(new MediaSource.Default());
            await().atMost(Pair.PATIENCE).until(() -> failed().size() == before + 2);
            assertThat(failed().getLast()).startsWith("No camera was found");
        }
    }

    @Test
    void aCameraThatIsOffDeliversNothing() throws IOException {
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(320, 180)) {
            pair.connect();
            await().atMost(Pair.PATIENCE).until(() -> reader.latest().isPresent());
            RealRtc.rtc().send(new MediaFlags(true, false, false));
            await().atMost(Pair.PATIENCE).until(() -> {
                long sequence = sequence(reader);
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                return sequence(reader) == sequence;
            });
            long off = sequence(reader);
            RealRtc.rtc().send(new MediaFlags(true, true, false));
            await().atMost(Pair.PATIENCE).until(() -> sequence(reader) > off + 5);
        }
    }

    private static long sequence(PictureReader reader) {
        return reader.latest().orElseThrow().header().sequence();
    }

    private static List<String> failed() {
        return RealRtc.media(MediaEvent.CameraFailed.class, event -> true).stream()
                .map(MediaEvent.CameraFailed::problem)
                .toList();
    }

    private static List<MediaEvent.CameraStarted> started() {
        return RealRtc.media(MediaEvent.CameraStarted.class, event -> true);
    }

    private Path y4m(int width, int height, int frames, int cutBytes) throws IOException {
        Path file = folder.resolve(width + "x" + height + "-" + cutBytes + ".y4m");
        byte[] header = ("YUV4MPEG2 W" + width + " H" + height + " F30:1 C420\n").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + width * height * 3 / 2];
        Arrays.fill(frame, (byte) 128);
        System.arraycopy("FRAME\n".getBytes(StandardCharsets.US_ASCII), 0, frame, 0, 6);
        byte[] all = new byte[header.length + frames * frame.length];
        System.arraycopy(header, 0, all, 0, header.length);
        for (int i = 0; i < frames; i++) {
            System.arraycopy(frame, 0, all, header.length + i * frame.length, frame.length);
        }
        return Files.write(file, Arrays.copyOf(all, all.length - cutBytes));
    }
}
