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

    /** Fills other planes of the same size with this picture. */
    public void copyTo(I420Planes target) {
        copy(y, strideY, target.y, target.strideY, width, height);
        copy(u, strideU, target.u, target.strideU, chromaWidth(), chromaHeight());
        copy(v, strideV, target.v, target.strideV, chromaWidth(), chromaHeight());
    }

    private static void copy(ByteBuffer from, int fromStride, ByteBuffer to, int toStride, int width, int height) {
        for (int row = 0; row < height; row++) {
            to.put(row * toStride, from, row * fromStride, width);
        }
    }

    public int chromaWidth() {
        return (width + 1) / 2;
    }

    public int chromaHeight() {
        return (height + 1) / 2;
    }
}
