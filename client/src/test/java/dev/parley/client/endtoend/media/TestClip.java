package dev.parley.client.endtoend.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The test picture as a clip at half its size, which costs little to send. In place of the time its frames carry a mark that
 * says whose camera it is.
 */
public final class TestClip {
    private static final int RATE = 15;
    private static final int FRAMES = 3 * RATE;

    private TestClip() {}

    public static Path write(Path y4m, long mark) throws IOException {
        TestPicture picture = new TestPicture();
        I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(y4m))) {
            out.write(("YUV4MPEG2 W" + TestPicture.WIDTH / 2 + " H" + TestPicture.HEIGHT / 2 + " F" + RATE
                            + ":1 Ip A1:1 C420jpeg\n")
                    .getBytes(US_ASCII));
            for (int number = 0; number < FRAMES; number++) {
                picture.render(new TestPictureCode(number, mark), planes);
                out.write("FRAME\n".getBytes(US_ASCII));
                out.write(half(planes.y(), planes.strideY(), TestPicture.WIDTH, TestPicture.HEIGHT));
                out.write(half(planes.u(), planes.strideU(), planes.chromaWidth(), planes.chromaHeight()));
                out.write(half(planes.v(), planes.strideV(), planes.chromaWidth(), planes.chromaHeight()));
            }
        }
        return y4m;
    }

    /** Every other sample of every other row. */
    private static byte[] half(ByteBuffer plane, int stride, int width, int height) {
        byte[] half = new byte[width / 2 * (height / 2)];
        int at = 0;
        for (int y = 0; y + 1 < height; y += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                half[at++] = plane.get(y * stride + x);
            }
        }
        return half;
    }

    /** The pictures alone, as what plays them can loop. */
    public static Path writeRaw(Path raw, long mark) throws IOException {
        Path y4m = write(raw.resolveSibling(raw.getFileName() + ".y4m"), mark);
        int pixels = TestPicture.WIDTH / 2 * (TestPicture.HEIGHT / 2);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(y4m)));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
            while (in.read() != '\n') {
                // What is said of all.
            }
            for (int number = 0; number < FRAMES; number++) {
                in.readFully(new byte["FRAME\n".length()]);
                byte[] picture = new byte[pixels * 3 / 2];
                in.readFully(picture);
                out.write(picture);
            }
        }
        Files.delete(y4m);
        return raw;
    }

    /** How GStreamer plays such a file, again and again. */
    public static String player(Path raw) {
        return "multifilesrc location=" + raw + " loop=true ! rawvideoparse format=i420 width=" + TestPicture.WIDTH / 2
                + " height=" + TestPicture.HEIGHT / 2 + " framerate=" + RATE + "/1 ! identity sync=true ! videoconvert"
                + " ! video/x-raw,format=BGRx ! identity drop-allocation=true";
    }
}
