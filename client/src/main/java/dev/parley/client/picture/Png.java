package dev.parley.client.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Encodes a picture as PNG (W3C PNG, third edition): 8-bit RGB, no filter; spares the whole of AWT for one file. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BIT_DEPTH = 8;
    private static final byte RGB = 2;

    private Png() {}

    static byte[] encode(PictureReader.Frame frame) {
        boolean turned = frame.header().rotation() % 180 != 0;
        int width = turned ? frame.height() : frame.width();
        int height = turned ? frame.width() : frame.height();
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(BIT_DEPTH).put(RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        writeChunk(out, "IHDR", header.array());
        writeChunk(out, "IDAT", deflate(scanlines(frame, width, height)));
        writeChunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] scanlines(PictureReader.Frame frame, int width, int height) {
        ByteBuffer lines = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            lines.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int pixel = upright(frame, x, y);
                lines.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return lines.array();
    }

    /** The pixel at (x, y) of the picture turned clockwise by its rotation. */
    private static int upright(PictureReader.Frame frame, int x, int y) {
        int w = frame.width();
        int h = frame.height();
        IntBuffer pixels = frame.pixels();
        return switch (frame.header().rotation()) {
            case 90 -> pixels.get((h - 1 - x) * w + y);
            case 180 -> pixels.get((h - 1 - y) * w + w - 1 - x);
            case 270 -> pixels.get(x * w + w - 1 - y);
            default -> pixels.get(y * w + x);
        };
    }

    private static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[64 * 1024];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    private static void writeChunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
