package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Videos and animations of all sorts as camera. */
class PictureKindsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeClips() throws Exception {
        Clips.make(
                folder,
                "-f lavfi -i testsrc2=size=853x481:rate=10:duration=0.5 -f lavfi -i testsrc2=size=320x240:rate=60:duration=1"
                        + " -f lavfi -i sine=duration=1"
                        + " -map 0 -pix_fmt yuv444p odd.mkv"
                        + " -map 0 -pix_fmt yuv420p -metadata:s:v:0 rotate=90 turned.mp4"
                        + " -map 0 -vf scale=720:576,setsar=64/45 -pix_fmt yuv420p anamorphic.mp4"
                        + " -map 0 -vf scale=640:360,setsar=1,format=yuv420p10le -color_trc smpte2084 -color_primaries bt2020"
                        + " -colorspace bt2020nc -c:v ffv1 hdr.mkv"
                        + " -map 0 -vf scale=64:48,setsar=1,format=yuva444p10le -c:v ffv1 alpha.mkv"
                        + " -map 1 -pix_fmt yuv420p fast.mp4"
                        + " -map 1 -vf 'select=gt(random(1)\\,0.4)' -vsync vfr -c:v libvpx varying.webm"
                        + " -map 0 -vf scale=160:120,setsar=1 -loop 0 animated.gif"
                        + " -map 0 -vf scale=160:120,setsar=1 -plays 0 -f apng animated.png"
                        + " -map 0 -vf scale=160:120,setsar=1 -c:v libwebp -loop 0 animated.webp"
                        + " -map 0 -vf scale=160:120,setsar=1 -pix_fmt yuv420p -c:v libx264 -f h264 bare.h264"
                        + " -map 0 -vf scale=8:2000,setsar=1 long.avi"
                        + " -map 2 sound.ogg");
        Clips.make(folder, "-i turned.mp4 -c copy -metadata:s:v:0 rotate=90 rotated.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "odd.mkv, 852, 480, 10:1",
        "rotated.mp4, 404, 720, 10:1",
        "anamorphic.mp4, 1024, 576, 10:1",
        "hdr.mkv, 640, 360, 10:1",
        "alpha.mkv, 64, 48, 10:1",
        "fast.mp4, 320, 240, 30:1",
        "varying.webm, 320, 240, 30:1",
        "animated.gif, 160, 120, 10:1",
        "animated.png, 160, 120, 10:1",
        "bare.h264, 160, 120, 10:1",
        "long.avi, 16, 720, 10:1",
    })
    void playUprightInTheirShapeAndBeginAgain(String name, int width, int height, String rate) throws Exception {
        try (PictureFeed feed = Feeds.pictures(folder.resolve(name))) {
            assertThat(feed.width()).isEqualTo(width);
            assertThat(feed.height()).isEqualTo(height);
            assertThat(feed.frameRate().numerator() + ":" + feed.frameRate().denominator())
                    .isEqualTo(rate);
            I420Planes planes = Clips.picture(feed, 12);
            assertThat(Clips.luma(planes, width / 2, height / 2)).isPositive();
        }
    }

    @Test
    void fieldsOfAnInterlacedVideoBecomeWholePictures() throws Exception {
        // A bar that runs fast to the right: the rows of one picture would show it in two places.
        Clips.make(
                folder,
                "-f lavfi -i color=black:size=320x240:rate=50:duration=1 -vf"
                        + " 'geq=lum=235*between(X\\,mod(N*20\\,300)\\,mod(N*20\\,300)+20):cb=128:cr=128,interlace'"
                        + " -c:v mpeg2video -flags +ildct+ilme -q:v 2 fields.ts");
        try (PictureFeed feed = Feeds.pictures(folder.resolve("fields.ts"))) {
            I420Planes planes = Clips.picture(feed, 8);
            int combed = 0;
            for (int x = 0; x < 320; x++) {
                combed += Math.abs(Clips.luma(planes, x, 100) - Clips.luma(planes, x, 101)) > 150 ? 1 : 0;
            }
            assertThat(combed).isLessThan(8);
        }
    }

    @Test
    void fullRangeBecomesTheRangeOfACall() throws Exception {
        Clips.make(
                folder,
                "-f lavfi -i color=white:size=64x64:rate=10:duration=0.3 -vf scale=out_range=pc,format=yuvj420p full.mp4");
        try (PictureFeed feed = Feeds.pictures(folder.resolve("full.mp4"))) {
            assertThat(Clips.luma(Clips.picture(feed, 2), 32, 32)).isBetween(233, 237);
        }
    }

    @Test
    void whatIsSharedMayBeLargerThanACamerasPicture() throws Exception {
        Clips.make(folder, "-f lavfi -i color=white:size=1920x1080:rate=10:duration=0.3 large.mp4");
        Path file = folder.resolve("large.mp4");
        try (PictureFeed camera = Feeds.pictures(file);
                PictureFeed share = Feeds.pictures(file, new LargestPicture(2560, 1440))) {
            assertThat(camera.height()).isEqualTo(720);
            assertThat(share.height()).isEqualTo(1080);
        }
    }

    @Test
    void anAnimationOfAKindThatFfmpegCannotReadIsSaid() throws IOException {
        Path file = folder.resolve("animated.webp");
        try (PictureFeed feed = Feeds.pictures(file)) {
            // A newer ffmpeg can.
            assertThat(feed.width()).isEqualTo(160);
        } catch (FeedProblem e) {
            assertThat(e).hasMessageStartingWith("The file " + file + " cannot be played: ");
        }
    }

    @Test
    void aFileWithoutPicturesIsSaid() {
        Path file = folder.resolve("sound.ogg");
        assertThatThrownBy(() -> Feeds.pictures(file))
                .hasMessage("The file " + file + " holds no picture; choose a video or a picture as camera.")
                .extracting(e -> ((FeedProblem) e).reason().code())
                .isEqualTo("file.noPicture");
    }

    @Test
    void aDamagedHeaderIsSaid() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("fast.mp4"));
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'm' && bytes[i + 1] == 'o' && bytes[i + 2] == 'o' && bytes[i + 3] == 'v') {
                bytes[i] = 'x';
            }
        }
        Path file = Files.write(folder.resolve("header.mp4"), bytes);
        assertThatThrownBy(() -> Feeds.pictures(file))
                .hasMessageStartingWith("The file " + file + " cannot be played: ")
                .message()
                .doesNotContain("0x", "/proc");
    }
}
