package dev.parley.client.picture;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The writing end of a picture slot: {@link #next} gives a buffer nobody reads, {@link #publish} makes it the newest.
 *
 * <p>For one thread at a time; never waits for the reader.
 */
public final class PictureWriter implements AutoCloseable {
    public static final int MAX_WIDTH = 3840;
    public static final int MAX_HEIGHT = 2160;
    private static final int RESERVED_AT_ONCE = 1 << 16;

    private final Path path;
    private final int maxWidth;
    private final int maxHeight;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment file;
    private final ByteBuffer[] buffers = new ByteBuffer[SlotLayout.BUFFERS];
    private long sequence;
    private int target = SlotLayout.NONE;
    private int claimedBefore = SlotLayout.NONE;
    private int released = SlotLayout.NONE;

    /**
     * Creates the file, readable by this user only.
     *
     * @throws IOException if there is no room for all of it; nothing stays then
     */
    public PictureWriter(Path path, int maxWidth, int maxHeight) throws IOException {
        if (maxWidth < 1 || maxHeight < 1 || maxWidth > MAX_WIDTH || maxHeight > MAX_HEIGHT) {
            throw new IllegalArgumentException(
                    "a picture is 1x1 to " + MAX_WIDTH + "x" + MAX_HEIGHT + ", not " + maxWidth + "x" + maxHeight);
        }
        this.path = path;
        this.maxWidth = maxWidth;
        this.maxHeight = maxHeight;
        try (FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnly())) {
            long bytes = SlotLayout.fileBytes(maxWidth, maxHeight);
            reserve(channel, bytes);
            file = channel.map(MapMode.READ_WRITE, 0, bytes, arena);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        for (int index = 0; index < SlotLayout.BUFFERS; index++) {
            buffers[index] = SlotLayout.buffer(file, index, maxWidth, maxHeight).asByteBuffer();
        }
        file.set(JAVA_INT, SlotLayout.VERSION_AT, SlotLayout.VERSION);
        file.set(JAVA_INT, SlotLayout.MAX_WIDTH_AT, maxWidth);
        file.set(JAVA_INT, SlotLayout.MAX_HEIGHT_AT, maxHeight);
        SlotLayout.setVolatileInt(file, SlotLayout.LATEST_AT, SlotLayout.NONE);
        SlotLayout.setVolatileInt(file, SlotLayout.CLAIMED_AT, SlotLayout.NONE);
        SlotLayout.setVolatileInt(file, SlotLayout.MAGIC_AT, SlotLayout.MAGIC);
    }

    /**
     * Has the file system set all of it aside, which a full one refuses. A mapped file with holes is not refused anything: the
     * first write into a hole that cannot be filled ends the process, and here native code writes.
     */
    private static void reserve(FileChannel channel, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(RESERVED_AT_ONCE);
        for (long at = 0; at < bytes; ) {
            zeros.clear().limit((int) Math.min(RESERVED_AT_ONCE, bytes - at));
            at += channel.write(zeros, at);
        }
    }

    public int maxWidth() {
        return maxWidth;
    }

    public int maxHeight() {
        return maxHeight;
    }

    public Path path() {
        return path;
    }

    /**
     * A direct buffer for the next picture's B,G,R,A bytes, rows without gaps; valid until {@link #publish}. Where there is a
     * choice it is not the one that the reader let go last, whose pixels may still be on their way to the screen.
     */
    public ByteBuffer next() {
        int latest = SlotLayout.volatileInt(file, SlotLayout.LATEST_AT);
        int claimed = SlotLayout.volatileInt(file, SlotLayout.CLAIMED_AT);
        if (claimed != claimedBefore) {
            released = claimedBefore;
            claimedBefore = claimed;
        }
        target = SlotLayout.NONE;
        for (int index = 0; index < SlotLayout.BUFFERS; index++) {
            boolean free = index != latest && index != claimed;
            if (free && (target == SlotLayout.NONE || target == released)) {
                target = index;
            }
        }
        return buffers[target];
    }

    /** Makes the buffer of {@link #next} the newest picture. */
    public void publish(int width, int height, int rotation, long capturedNanos) {
        if (target == SlotLayout.NONE) {
            throw new IllegalStateException("publish without next");
        }
        if (width < 1 || height < 1 || (long) width * height > (long) maxWidth * maxHeight) {
            throw new IllegalArgumentException(width + "x" + height + " does not fit " + maxWidth + "x" + maxHeight);
        }
        sequence++;
        SlotLayout.setFrame(
                file, target, new FrameHeader(sequence, width, height, rotation, System.nanoTime(), capturedNanos));
        SlotLayout.setVolatileInt(file, SlotLayout.LATEST_AT, target);
        target = SlotLayout.NONE;
    }

    /** Ends the mapping and removes the file's name; a reader keeps its own mapping. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The reader may hold it (Windows); the next start of the engine removes what is left.
        }
        arena.close();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
