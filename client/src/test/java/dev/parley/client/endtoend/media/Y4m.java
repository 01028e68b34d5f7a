package dev.parley.client.endtoend.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Small clips that cost next to nothing to send, for calls whose pictures do not matter. */
public final class Y4m {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 180;
    private static final int RATE = 15;

    private Y4m() {}

    /** A bar that moves over the picture. */
    public static Path write(Path file, int frames) throws IOException {
        return Files.write(file, bytes(frames));
    }

    /** Its only frame lacks its end. */
    public static Path writeBroken(Path file) throws IOException {
        byte[] whole = bytes(1);
        return Files.write(file, Arrays.copyOf(whole, whole.length - WIDTH));
    }

    private static byte[] bytes(int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F" + RATE + ":1 C420\n").getBytes(US_ASCII));
        byte[] picture = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int frame = 0; frame < frames; frame++) {
            Arrays.fill(picture, (byte) 128);
            int top = frame * 4 % HEIGHT;
            Arrays.fill(picture, top * WIDTH, Math.min(top + 8, HEIGHT) * WIDTH, (byte) 220);
            out.writeBytes("FRAME\n".getBytes(US_ASCII));
            out.writeBytes(picture);
        }
        return out.toByteArray();
    }
}
