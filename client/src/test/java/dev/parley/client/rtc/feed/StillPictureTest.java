package dev.parley.client.rtc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.client.picture.I420Planes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One picture as camera stays, and costs nearly nothing: five times a second, without a program. */
class StillPictureTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makePictures() throws Exception {
        Clips.make(
                folder,
                "-f lavfi -i testsrc2=size=320x240:rate=30:duration=0.03 -f lavfi -i sine=duration=1"
                        + " -f lavfi -i color=red@0:size=64x64:rate=1:duration=1,format=rgba"
                        + " -f lavfi -i color=white:size=8000x8000:rate=1:duration=1"
                        + " -f lavfi -i color=black:size=80x40:rate=1:duration=1,drawbox=w=20:h=20:color=white:t=fill"
                        + " -map 0 picture.png -map 0 picture.jpg -map 0 picture.webp -map 0 picture.bmp -map 0 picture.gif"
                        + " -map 0 -pix_fmt yuv420p one.mp4 -map 0 -pix_fmt yuv420p one.y4m"
                        + " -map 1 -map 0 -c:v mjpeg -disposition:v attached_pic cover.mp3"
                        + " -map 1 -map 0 -c:v mjpeg -disposition:v attached_pic cover.m4a"
                        + " -map 1 -map 0 -c:v png -disposition:v attached_pic cover.flac"
                        + " -map 2 -frames:v 1 clear.png -map 3 -frames:v 1 huge.jpg -map 4 -frames:v 1 -q:v 2 plain.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "picture.png, 320, 240",
        "picture.jpg, 320, 240",
        "picture.webp, 320, 240",
        "picture.bmp, 320, 240",
        "picture.gif, 320, 240",
        "one.mp4, 320, 240",
        "one.y4m, 320, 240",
        "cover.mp3, 320, 240",
        "cover.m4a, 320, 240",
        "cover.flac, 320, 240",
        "huge.jpg, 720, 720",
    })
    void staysAsItIs(String name, int width, int height) throws Exception {
        long before = Clips.programs();
        try (PictureFeed feed = Feeds.pictures(folder.resolve(name))) {
            assertThat(feed.width()).isEqualTo(width);
            assertThat(feed.height()).isEqualTo(height);
            assertThat(feed.frameRate()).isEqualTo(new FrameRate(5, 1));
            assertThat(Clips.picture(feed, 100).y())
                    .isEqualTo(Clips.picture(feed, 1).y());
            await().until(() -> Clips.programs() <= before);
        }
    }

    @Test
    void whatIsTransparentIsGrey() throws Exception {
        try (PictureFeed feed = Feeds.pictures(folder.resolve("clear.png"))) {
            assertThat(Clips.luma(Clips.picture(feed, 1), 30, 30)).isBetween(120, 130);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 0, 0",
        "3, 80, 40, 1, 1",
        "2, 80, 40, 1, 0",
        "4, 80, 40, 0, 1",
        "5, 40, 80, 0, 0",
        "6, 40, 80, 1, 0",
        "7, 40, 80, 1, 1",
        "8, 40, 80, 0, 1"
    })
    void aPhotographStandsAsItsCameraWasHeld(int orientation, int width, int height, int right, int bottom)
            throws Exception {
        // White is where the file begins: above, on the left.
        Path photograph = withExif(Files.readAllBytes(folder.resolve("plain.jpg")), orientation);
        try (PictureFeed feed = Feeds.pictures(photograph)) {
            assertThat(feed.width()).isEqualTo(width);
            assertThat(feed.height()).isEqualTo(height);
            I420Planes planes = Clips.picture(feed, 1);
            for (int corner = 0; corner < 4; corner++) {
                int luma = Clips.luma(planes, corner % 2 * (width - 11) + 5, corner / 2 * (height - 11) + 5);
                assertThat(luma > 128).isEqualTo(corner == right + 2 * bottom);
            }
        }
    }

    @Test
    void aPictureThatWouldTakeAllMemoryIsRefused() throws Exception {
        // The header of a PNG of 30000x30000, with nothing behind it.
        byte[] png = Files.readAllBytes(folder.resolve("picture.png"));
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        Path file = Files.write(folder.resolve("bomb.png"), png);
        assertThatThrownBy(() -> Feeds.pictures(file))
                .hasMessage("The file " + file + " has pictures of more than 64 million dots, which are not read.");
    }

    private static Path withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        ByteBuffer app1 = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        app1.putShort((short) 0xffe1)
                .putShort((short) (app1.capacity() - 2))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        app1.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        app1.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        app1.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.writeBytes(app1.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("photograph" + orientation + ".jpg"), out.toByteArray());
    }
}
