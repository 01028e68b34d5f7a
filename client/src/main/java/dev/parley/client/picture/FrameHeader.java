package dev.parley.client.picture;

/**
 * What a slot says about one picture, besides its pixels.
 *
 * @param sequence counts the pictures of this slot from 1; a gap means that the reader was slower than the writer
 * @param width of the pixels as they lie in memory, before rotation
 * @param rotation degrees clockwise (0, 90, 180, 270) by which the reader must turn the picture to see it upright
 * @param writtenNanos System.nanoTime of the writer when the picture was complete
 * @param capturedNanos the library's time of the frame, near System.nanoTime for remote frames; 0 if unknown
 */
public record FrameHeader(long sequence, int width, int height, int rotation, long writtenNanos, long capturedNanos) {}
