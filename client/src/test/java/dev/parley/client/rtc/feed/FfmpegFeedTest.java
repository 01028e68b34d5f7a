package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the ffmpeg that is installed here. */
class FfmpegFeedTest {
    @TempDir
    private Path folder;

    @Test
    void anyVideoIsScaledDownAndLooped() throws Exception {
        Path file = clip("large.mp4", "1920x1080");
        try (PictureFeed feed = Feeds.pictures(file)) {
            assertThat(feed.width()).isEqualTo(1280);
            assertThat(feed.height()).isEqualTo(720);
            assertThat(feed.frameRate()).isEqualTo(new FrameRate(10, 1));
            I420Planes planes = I420Planes.allocate(1280, 720);
            // Ten pictures in the file.
            for (int i = 0; i < 25; i++) {
                feed.read(planes);
            }
        }
    }

    @Test
    void asksForFfmpegOnlyByNameOfTheFile() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "this is no video");
        assertThatThrownBy(() -> Feeds.pictures(text))
                .isInstanceOf(FeedProblem.class)
                .hasMessageStartingWith("The file " + text);
    }

    @Test
    void aFileThatIsBrokenInTheMiddleEndsWithASentence() throws Exception {
        Path file = clip("whole.ts", "320x240");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x55);
        Path broken = Files.write(folder.resolve("broken.ts"), bytes);
        try (PictureFeed feed = Feeds.pictures(broken)) {
            I420Planes planes = I420Planes.allocate(320, 240);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            feed.read(planes);
                        }
                    })
                    .isInstanceOf(FeedProblem.class)
                    .hasMessageContaining("cannot be played further");
        }
    }

    private Path clip(String name, String size) throws Exception {
        Path file = folder.resolve(name);
        Process ffmpeg = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-loglevel",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=size=" + size + ":rate=10:duration=1",
                        "-pix_fmt",
                        "yuv420p",
                        file.toString()))
                .inheritIO()
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
        return file;
    }
}
