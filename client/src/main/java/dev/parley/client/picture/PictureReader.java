package dev.parley.client.picture;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The reading end of a picture slot: the newest picture, in place. A slot has one reader; one thread at a time.
 *
 * <p>Trusts nothing that it reads: sizes that do not fit the file are refused, since the writer is another process.
 */
public final class PictureReader implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment file;
    private final int maxWidth;
    private final int maxHeight;

    /**
     * A picture in the slot.
     *
     * @param pixels ints 0xAARRGGBB, alpha always 255, rows without gaps; in place, and untouched by the writer until the
     *     next call of {@link PictureReader#latest}
     */
    public record Frame(FrameHeader header, IntBuffer pixels) {
        public int width() {
            return header.width();
        }

        public int height() {
            return header.height();
        }
    }

    private PictureReader(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < SlotLayout.HEADER_BYTES) {
                throw new IOException(path + " is too short for a picture slot");
            }
            file = channel.map(MapMode.READ_WRITE, 0, channel.size(), arena);
        }
        maxWidth = file.get(JAVA_INT, SlotLayout.MAX_WIDTH_AT);
        maxHeight = file.get(JAVA_INT, SlotLayout.MAX_HEIGHT_AT);
        if (SlotLayout.volatileInt(file, SlotLayout.MAGIC_AT) != SlotLayout.MAGIC
                || file.get(JAVA_INT, SlotLayout.VERSION_AT) != SlotLayout.VERSION
                || !fits(maxWidth, maxHeight, PictureWriter.MAX_WIDTH, PictureWriter.MAX_HEIGHT)
                || file.byteSize() < SlotLayout.fileBytes(maxWidth, maxHeight)) {
            arena.close();
            throw new IOException(path + " is not a picture slot of this version");
        }
    }

    /** Maps the slot and removes the file's name, so that nothing is left behind however the processes end. */
    public static PictureReader open(Path path) throws IOException {
        PictureReader reader = new PictureReader(path);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows keeps the name of a mapped file; the writer removes it later.
        }
        return reader;
    }

    /** The newest picture, whether seen before or not (see its sequence); empty before the first. */
    public Optional<Frame> latest() {
        int claimed = claimLatest();
        if (claimed == SlotLayout.NONE) {
            return Optional.empty();
        }
        FrameHeader header = SlotLayout.frame(file, claimed);
        if (!fits(header.width(), header.height(), PictureWriter.MAX_WIDTH, PictureWriter.MAX_HEIGHT)
                || (long) header.width() * header.height() > (long) maxWidth * maxHeight) {
            return Optional.empty();
        }
        IntBuffer pixels = SlotLayout.buffer(file, claimed, maxWidth, maxHeight)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .limit(header.width() * header.height());
        return Optional.of(new Frame(header, pixels));
    }

    /** Writes the newest picture, upright, as a PNG file; false if there is none yet. */
    public boolean savePng(Path path) throws IOException {
        Optional<Frame> frame = latest();
        if (frame.isEmpty()) {
            return false;
        }
        Files.write(path, Png.encode(frame.get()));
        return true;
    }

    private int claimLatest() {
        while (true) {
            int latest = SlotLayout.volatileInt(file, SlotLayout.LATEST_AT);
            if (latest < 0 || latest >= SlotLayout.BUFFERS) {
                return SlotLayout.NONE;
            }
            SlotLayout.setVolatileInt(file, SlotLayout.CLAIMED_AT, latest);
            if (SlotLayout.volatileInt(file, SlotLayout.LATEST_AT) == latest) {
                return latest;
            }
        }
    }

    private static boolean fits(int width, int height, int maxWidth, int maxHeight) {
        return width > 0 && height > 0 && width <= maxWidth && height <= maxHeight;
    }

    @Override
    public void close() {
        arena.close();
    }
}
