package dev.parley.client.picture;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * Where things lie in a picture slot's file: one page of header, then three buffers of B,G,R,A pixels, top row first.
 *
 * <p>Writer and reader share the two ints {@code LATEST} and {@code CLAIMED} and agree as with a hazard pointer: the
 * writer never touches the buffer that is latest nor the one that is claimed, so one of three is always free; the reader
 * writes its claim and then looks whether the buffer is still the latest. Both are volatile, so in one total order either
 * the writer sees the claim before it picks a buffer, or the reader sees that it came too late and claims again.
 * Nobody waits and no picture is torn. Numbers are in the machine's byte order: the file never leaves it.
 */
final class SlotLayout {
    static final int MAGIC = 0x504c5950;
    static final int VERSION = 1;
    static final int BUFFERS = 3;
    static final int NONE = -1;
    static final int BYTES_PER_PIXEL = 4;

    static final long MAGIC_AT = 0;
    static final long VERSION_AT = 4;
    static final long MAX_WIDTH_AT = 8;
    static final long MAX_HEIGHT_AT = 12;

    /** Index of the buffer with the newest whole picture. */
    static final long LATEST_AT = 64;

    /** Index of the buffer that the reader looks at; on a cache line of its own. */
    static final long CLAIMED_AT = 128;

    static final long HEADER_BYTES = 4096;
    private static final long FRAMES_AT = 256;
    private static final long FRAME_BYTES = 64;
    private static final long PAGE_BYTES = 4096;
    private static final VarHandle INT = JAVA_INT.varHandle();

    private SlotLayout() {}

    static long bufferBytes(int maxWidth, int maxHeight) {
        long pixels = (long) maxWidth * maxHeight * BYTES_PER_PIXEL;
        return (pixels + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
    }

    static long fileBytes(int maxWidth, int maxHeight) {
        return HEADER_BYTES + BUFFERS * bufferBytes(maxWidth, maxHeight);
    }

    static int volatileInt(MemorySegment file, long at) {
        return (int) INT.getVolatile(file, at);
    }

    static void setVolatileInt(MemorySegment file, long at, int value) {
        INT.setVolatile(file, at, value);
    }

    static MemorySegment buffer(MemorySegment file, int index, int maxWidth, int maxHeight) {
        long bytes = bufferBytes(maxWidth, maxHeight);
        return file.asSlice(HEADER_BYTES + index * bytes, bytes);
    }

    static void setFrame(MemorySegment file, int index, FrameHeader frame) {
        MemorySegment at = frameAt(file, index);
        at.set(JAVA_LONG, 0, frame.sequence());
        at.set(JAVA_INT, 8, frame.width());
        at.set(JAVA_INT, 12, frame.height());
        at.set(JAVA_INT, 16, frame.rotation());
        at.set(JAVA_LONG, 24, frame.writtenNanos());
        at.set(JAVA_LONG, 32, frame.capturedNanos());
    }

    static FrameHeader frame(MemorySegment file, int index) {
        MemorySegment at = frameAt(file, index);
        return new FrameHeader(
                at.get(JAVA_LONG, 0),
                at.get(JAVA_INT, 8),
                at.get(JAVA_INT, 12),
                at.get(JAVA_INT, 16),
                at.get(JAVA_LONG, 24),
                at.get(JAVA_LONG, 32));
    }

    private static MemorySegment frameAt(MemorySegment file, int index) {
        return file.asSlice(FRAMES_AT + index * FRAME_BYTES, FRAME_BYTES);
    }
}
