package dev.parley.client.picture;

import java.nio.ByteBuffer;

/**
 * The three planes of a 4:2:0 picture with 8 bits a sample; chroma planes are half as wide and high, rounded up.
 *
 * @param strideY bytes from one row to the next
 */
public record I420Planes(
        int width, int height, ByteBuffer y, int strideY, ByteBuffer u, int strideU, ByteBuffer v, int strideV) {

    /** Planes in the Java heap, rows without gaps. */
    public static I420Planes allocate(int width, int height) {
        int chromaWidth = (width + 1) / 2;
        int chromaBytes = chromaWidth * ((height + 1) / 2);
        return new I420Planes(
                width,
                height,
                ByteBuffer.allocate(width * height),
                width,
                ByteBuffer.allocate(chromaBytes),
                chromaWidth,
                ByteBuffer.allocate(chromaBytes),
                chromaWidth);
    }

    public int chromaWidth() {
        return (width + 1) / 2;
    }

    public int chromaHeight() {
        return (height + 1) / 2;
    }
}
