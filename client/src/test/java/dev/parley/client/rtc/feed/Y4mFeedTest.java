package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.client.control.call.Reason;
import dev.parley.client.picture.I420Planes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Y4mFeedTest {
    private static final int WIDTH = 18;
    private static final int HEIGHT = 17;
    private static final int FRAME_BYTES = WIDTH * HEIGHT + 2 * 9 * 9;

    @TempDir
    private Path folder;

    @Test
    void readsFramesInOrderAndBeginsAgain() throws Exception {
        Path file = y4m("YUV4MPEG2 W18 H17 F30000:1001 Ip A1:1 C420mpeg2 XSOMETHING", "FRAME", 3, 0);
        try (PictureFeed feed = Feeds.pictures(file)) {
            assertThat(feed.width()).isEqualTo(WIDTH);
            assertThat(feed.height()).isEqualTo(HEIGHT);
            assertThat(feed.frameRate()).isEqualTo(new FrameRate(30000, 1001));
            I420Planes planes = I420Planes.allocate(WIDTH, HEIGHT);
            for (int frame = 0; frame < 7; frame++) {
                feed.read(planes);
                assertThat(planes.y().get(0)).isEqualTo((byte) (frame % 3));
                assertThat(planes.v().get(80)).isEqualTo((byte) (frame % 3));
            }
        }
    }

    @Test
    void beginsAgainWhereItIsCutOffOrDamaged() throws Exception {
        I420Planes planes = I420Planes.allocate(WIDTH, HEIGHT);
        Path cut = y4m("YUV4MPEG2 W18 H17 F30:1", "FRAME", 3, 100);
        Path wrong = y4m("YUV4MPEG2 W18 H17 F30:1", "FRAME", 3, 0);
        byte[] bytes = Files.readAllBytes(wrong);
        bytes[bytes.length - FRAME_BYTES - 3] = 'U';
        Files.write(wrong, bytes);
        for (Path file : List.of(cut, wrong)) {
            try (PictureFeed feed = Feeds.pictures(file)) {
                for (int frame = 0; frame < 7; frame++) {
                    feed.read(planes);
                    assertThat(planes.y().get(0)).isEqualTo((byte) (frame % 2));
                }
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAFileWithoutAWholePicture() throws Exception {
        I420Planes planes = I420Planes.allocate(WIDTH, HEIGHT);
        Path cut = y4m("YUV4MPEG2 W18 H17 F30:1", "FRAME", 1, 100);
        try (PictureFeed feed = Feeds.pictures(cut)) {
            assertThatThrownBy(() -> feed.read(planes))
                    .isInstanceOf(FeedProblem.class)
                    .hasMessage("The file " + cut + " ends in the middle of a picture.");
        }
        Path wrong = y4m("YUV4MPEG2 W18 H17 F30:1", "FRUME", 2, 0);
        try (PictureFeed feed = Feeds.pictures(wrong)) {
            assertThatThrownBy(() -> feed.read(planes)).hasMessageContaining("is damaged");
        }
        Path header = y4m("YUV4MPEG2 W18 H17 F30:1", "FRAME", 0, 0);
        try (PictureFeed feed = Feeds.pictures(header)) {
            assertThatThrownBy(() -> feed.read(planes)).hasMessageContaining("holds no picture");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RIFF",
                "YUV4MPEG2 W18",
                "YUV4MPEG2 W0 H0",
                "YUV4MPEG2 W99999 H99999 F30:1",
                "YUV4MPEG2 Wx Hy F30:1",
                "YUV4MPEG2 W18 H17 F0:0",
                "YUV4MPEG2 W18 H17 F",
                "YUV4MPEG2 W18 H17 F1000:1"
            })
    void refusesABadHeaderWithASentence(String header) throws Exception {
        Path file = y4m(header, "FRAME", 1, 0);
        assertThatThrownBy(() -> Feeds.pictures(file))
                .isInstanceOf(FeedProblem.class)
                .hasMessageStartingWith("The file " + file)
                .hasMessageEndingWith(".");
    }

    @Test
    void saysAsDataWhatIsWrongAndWithWhichFile() throws Exception {
        Path huge = y4m("YUV4MPEG2 W99999 H99999 F30:1", "FRAME", 1, 0);
        assertThat(catchThrowableOfType(FeedProblem.class, () -> Feeds.pictures(huge))
                        .reason())
                .isEqualTo(new Reason("file.pictureSize", huge.toString()));
        Path none = folder.resolve("none.y4m");
        assertThat(catchThrowableOfType(FeedProblem.class, () -> Feeds.pictures(none))
                        .reason())
                .isEqualTo(new Reason("file.missing", none.toString()));
    }

    @Test
    void namesAMissingFile() {
        Path file = folder.resolve("none.y4m");
        assertThatThrownBy(() -> Feeds.pictures(file)).hasMessage("The file " + file + " does not exist.");
        assertThatThrownBy(() -> Feeds.sound(folder)).hasMessage("The file " + folder + " is not a readable file.");
    }

    @ParameterizedTest
    @CsvSource({"30, 1, 30, 1000000000", "30000, 1001, 30000, 1001000000000", "25, 1, 1, 40000000"})
    void framesAreDueWithoutDrift(int numerator, int denominator, long number, long nanos) {
        assertThat(new FrameRate(numerator, denominator).nanosUntil(number)).isEqualTo(nanos);
    }

    @Test
    void aWeekOfFramesDoesNotOverflow() {
        long week = 7L * 24 * 3600 * 30;
        assertThat(new FrameRate(30000, 1001).nanosUntil(week)).isBetween(605_404_000_000_000L, 605_405_000_000_000L);
    }

    private Path y4m(String header, String marker, int frames, int cutBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((header + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int frame = 0; frame < frames; frame++) {
            out.writeBytes((marker + "\n").getBytes(StandardCharsets.US_ASCII));
            byte[] picture = new byte[FRAME_BYTES];
            Arrays.fill(picture, (byte) frame);
            out.writeBytes(picture);
        }
        byte[] bytes = out.toByteArray();
        return Files.write(Files.createTempFile(folder, "clip", ".y4m"), Arrays.copyOf(bytes, bytes.length - cutBytes));
    }
}
