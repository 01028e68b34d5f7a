package dev.parley.client.compare.pair;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parley.client.picture.I420Planes;
import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The files that are camera and microphone of all programs alike. */
public final class MediaFiles {
    private static final int FRAMES = 2 * TestPicture.FRAMES_PER_SECOND;
    private static final int SAMPLES_PER_SECOND = 48_000;
    private static final double HERTZ = 440;
    private static final double LOUDNESS = 0.25;

    private MediaFiles() {}

    /** Two seconds of the test picture, 1280x720 at 30 frames a second. */
    public static Path picture(Path y4m) throws IOException {
        TestPicture picture = new TestPicture();
        I420Planes planes = I420Planes.allocate(TestPicture.WIDTH, TestPicture.HEIGHT);
        try (FileChannel out =
                FileChannel.open(y4m, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(
                    out,
                    "YUV4MPEG2 W" + TestPicture.WIDTH + " H" + TestPicture.HEIGHT + " F" + TestPicture.FRAMES_PER_SECOND
                            + ":1 Ip A1:1 C420jpeg\n");
            for (int number = 0; number < FRAMES; number++) {
                picture.render(new TestPictureCode(number, 0), planes);
                write(out, "FRAME\n");
                for (ByteBuffer plane : new ByteBuffer[] {planes.y(), planes.u(), planes.v()}) {
                    out.write(plane.duplicate().rewind());
                }
            }
        }
        return y4m;
    }

    private static void write(FileChannel out, String text) throws IOException {
        out.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }

    /** Ten seconds of a tone. */
    public static Path tone(Path wav) throws IOException {
        int samples = 10 * SAMPLES_PER_SECOND;
        ByteBuffer pcm = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < samples; at++) {
            pcm.putShort(
                    (short) (LOUDNESS * Short.MAX_VALUE * Math.sin(2 * Math.PI * HERTZ * at / SAMPLES_PER_SECOND)));
        }
        AudioFormat format = new AudioFormat(SAMPLES_PER_SECOND, Short.SIZE, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, samples),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        return wav;
    }
}
