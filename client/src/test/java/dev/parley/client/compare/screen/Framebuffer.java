package dev.parley.client.compare.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The pixels of an X server that draws into a file ({@code Xvfb -fbdir}), which can be read without a request that would disturb it. The
 * file is in the format of xwd: a header of 32-bit numbers, most significant byte first, a table of colours, then rows.
 */
public final class Framebuffer {
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 4 * Integer.BYTES;
    private static final int HEIGHT = 5 * Integer.BYTES;
    private static final int BITS_PER_PIXEL = 11 * Integer.BYTES;
    private static final int BYTES_PER_LINE = 12 * Integer.BYTES;
    private static final int COLOURS = 19 * Integer.BYTES;
    private static final int BYTES_PER_COLOUR = 12;
    private static final int RGB = 0xffffff;

    private final int width;
    private final int height;
    private final int stride;
    private final IntBuffer pixels;

    private Framebuffer(int width, int height, int stride, IntBuffer pixels) {
        this.width = width;
        this.height = height;
        this.stride = stride;
        this.pixels = pixels;
    }

    public static Framebuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    public static Framebuffer of(ByteBuffer file) throws IOException {
        ByteBuffer header = file.duplicate().order(ByteOrder.BIG_ENDIAN);
        int bits = header.getInt(BITS_PER_PIXEL);
        if (bits != Integer.SIZE) {
            throw new IOException("the X server has " + bits + " bits a pixel; 32 are read here");
        }
        int begin = header.getInt(HEADER_SIZE) + header.getInt(COLOURS) * BYTES_PER_COLOUR;
        IntBuffer pixels = file.slice(begin, file.limit() - begin)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        return new Framebuffer(
                header.getInt(WIDTH), header.getInt(HEIGHT), header.getInt(BYTES_PER_LINE) / Integer.BYTES, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Red, green and blue of one pixel. */
    public int rgb(int x, int y) {
        return pixels.get(y * stride + x) & RGB;
    }

    /** Every so many rows, whole. */
    public int[] rows(int step) {
        int[] rows = new int[(height + step - 1) / step * width];
        for (int y = 0; y < height; y += step) {
            pixels.get(y * stride, rows, y / step * width, width);
        }
        return rows;
    }
}
