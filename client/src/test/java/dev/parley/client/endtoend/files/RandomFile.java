package dev.parley.client.endtoend.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file of bytes that nothing makes shorter. */
public final class RandomFile {
    private static final int STEP = 1 << 20;

    private RandomFile() {}

    public static Path write(Path file, long bytes, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] step = new byte[STEP];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; left -= STEP) {
                random.nextBytes(step);
                out.write(step, 0, (int) Math.min(left, STEP));
            }
        }
        return file;
    }
}
