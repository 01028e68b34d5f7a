package dev.parley.client.capture;

import java.nio.ByteBuffer;

/**
 * One picture, with the cursor in it. Its size may be odd.
 *
 * @param pixels B, G, R and a byte without meaning for each, top row first; direct memory, valid until the next read
 * @param stride bytes from one row to the next
 * @param changed holds all that is different from the picture before, and may hold more
 */
public record Grab(ByteBuffer pixels, int width, int height, int stride, Box changed) {}
