package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            // Ten pictures in the file.
            Clips.picture(feed, 12);
        }
    }

    @Test
    void asksForFfmpegOnlyByNameOfTheFile() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "this is no video");
        assertThatThrownBy(() -> Feeds.pictures(text))
                .isInstanceOf(FeedProblem.class)
                .hasMessageStartingWith("The file " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scratched.mp4", "scratched.ts", "scratched.mkv", "scratched.avi"})
    void scratchesAreLeftOutAndTheRestGoesOn(String name) throws Exception {
        Path file = clip(name, "320x240");
        byte[] bytes = Files.readAllBytes(file);
        for (int scratch : new int[] {4, 6, 8}) {
            int at = bytes.length / 10 * scratch;
            Arrays.fill(bytes, at, at + 200, (byte) 0x55);
        }
        Files.write(file, bytes);
        try (PictureFeed feed = Feeds.pictures(file)) {
            Clips.picture(feed, 15);
        }
    }

    @Test
    void aFileThatIsBrokenInTheMiddleBeginsAgain() throws Exception {
        Path file = clip("broken.ts", "320x240");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x55);
        Files.write(file, bytes);
        try (PictureFeed feed = Feeds.pictures(file)) {
            Clips.picture(feed, 6);
        }
    }

    @Test
    void aFileThatIsCutOffInMidCallGoesOnAndOneThatIsEmptiedIsSaid() throws Exception {
        Path file = clip("cut.ts", "320x240");
        try (PictureFeed feed = Feeds.pictures(file)) {
            Clips.picture(feed, 3);
            truncate(file, Files.size(file) / 2);
            Clips.picture(feed, 10);
            truncate(file, 0);
            assertThatThrownBy(() -> Clips.picture(feed, 100_000)).hasMessageStartingWith("The file " + file + " ");
        }
    }

    @Test
    void aFileThatIsReplacedByAnotherPlaysOnInTheSizeItHad() throws Exception {
        Path file = clip("first.ts", "320x240");
        Path other = clip("second.ts", "160x120");
        try (PictureFeed feed = Feeds.pictures(file)) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            Clips.picture(feed, 15);
            assertThat(feed.width()).isEqualTo(320);
        }
    }

    @Test
    void aFileThatIsDeletedIsSaidWhereItWouldBeginAgain() throws Exception {
        Path file = clip("gone.ts", "320x240");
        try (PictureFeed feed = Feeds.pictures(file)) {
            Files.delete(file);
            Clips.picture(feed, 10);
            assertThatThrownBy(() -> Clips.picture(feed, 1)).hasMessage("The file " + file + " does not exist.");
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private Path clip(String name, String size) throws Exception {
        Clips.make(folder, "-f lavfi -i testsrc2=size=" + size + ":rate=10:duration=1 -pix_fmt yuv420p " + name);
        return folder.resolve(name);
    }
}
