package dev.parley.client.capture.x11.picture;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.wire.Connection;
import dev.parley.client.capture.x11.wire.Extension;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Memory with one picture, into which the server writes by itself where it shares memory with this program, and which is read over the
 * connection else, as from another computer.
 */
public final class Picture {
    public static final int PIXEL = 4;

    private static final int PIXMAP_FORMAT = 2;
    private static final int ALL_PLANES = -1;
    private static final int BAND = 1 << 20;
    private static final long STEP = 1 << 20;
    private static final long MAX = 1L << 30;

    private final Connection connection;
    private final Optional<Extension> sharing;
    private @Nullable SharedMemory shared;
    private @Nullable SharedMemory retired;
    private int segment;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;

    public Picture(Connection connection) throws IOException {
        this.connection = connection;
        this.sharing = connection.extension(Extension.SHARED_MEMORY).filter(found -> SharedMemory.isHere());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int stride() {
        return width * PIXEL;
    }

    public Box all() {
        return new Box(0, 0, width, height);
    }

    /** Of the picture alone; the same for all of one size. */
    public ByteBuffer pixels() {
        return bytes.slice(0, stride() * height).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Makes room; what was there is lost. The memory before stays until the next time that this is called, or {@link #settle}. */
    public void resize(int newWidth, int newHeight) throws IOException, CaptureProblem {
        long size = (long) newWidth * newHeight * PIXEL;
        if (size > MAX) {
            throw new CaptureProblem(CaptureFault.MEMORY);
        }
        if (size > bytes.capacity() || size < bytes.capacity() / 4) {
            allocate((size + STEP - 1) / STEP * STEP);
        }
        width = newWidth;
        height = newHeight;
    }

    private void allocate(long size) throws IOException {
        settle();
        if (segment != 0) {
            connection.request(sharing.orElseThrow(), 2).u32(segment).end();
            segment = 0;
        }
        retired = shared;
        shared = sharing.isPresent() ? SharedMemory.make(size).orElse(null) : null;
        if (shared != null) {
            int id = connection.newId();
            boolean attached = connection
                    .request(sharing.orElseThrow(), 1)
                    .u32(id)
                    .u32(shared.id())
                    .u32(0)
                    .succeeds();
            shared.removeName();
            if (attached) {
                segment = id;
                bytes = shared.bytes();
                return;
            }
            // A server elsewhere, or one that sees other shared memory than this process.
            shared.detach();
            shared = null;
        }
        bytes = ByteBuffer.allocateDirect((int) size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Lets memory go that nobody looks at any more. */
    public void settle() {
        if (retired != null) {
            retired.detach();
            retired = null;
        }
    }

    /** Lets all of it go. */
    public void release() {
        settle();
        if (shared != null) {
            bytes = ByteBuffer.allocateDirect(0);
            shared.detach();
            shared = null;
        }
    }

    /** A reading under way: the numbers of its requests, and the first row of each. */
    public record Reading(List<Long> requests, List<Integer> rows) {}

    /** Asks for the rows of a drawable that hold {@code part} of the picture. */
    public Reading ask(Look look, Box part) throws IOException {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
        int rows = segment != 0 ? part.height() : Math.max(1, BAND / stride());
        for (int row = part.y(); row < part.bottom(); row += rows) {
            int count = Math.min(rows, part.bottom() - row);
            reading.rows().add(row);
            if (segment != 0) {
                connection
                        .request(sharing.orElseThrow(), 4)
                        .u32(look.drawable())
                        .u16(look.part().x())
                        .u16(look.part().y() + row)
                        .u16(width)
                        .u16(count)
                        .u32(ALL_PLANES)
                        .u32(PIXMAP_FORMAT)
                        .u32(segment)
                        .u32(row * stride());
            } else {
                connection
                        .request(73, PIXMAP_FORMAT)
                        .u32(look.drawable())
                        .u16(look.part().x())
                        .u16(look.part().y() + row)
                        .u16(width)
                        .u16(count)
                        .u32(ALL_PLANES);
            }
            reading.requests().add(connection.ask());
        }
        return reading;
    }

    /** Whether the server could read all; it cannot when the size has changed in between. */
    public boolean finish(Reading reading) throws IOException {
        boolean whole = true;
        for (int i = 0; i < reading.requests().size(); i++) {
            Optional<ByteBuffer> answer = connection.answer(reading.requests().get(i));
            whole &= answer.isPresent();
            if (segment == 0 && answer.isPresent()) {
                ByteBuffer rows = answer.get();
                int at = reading.rows().get(i) * stride();
                int length = Math.min(rows.capacity() - 32, stride() * height - at);
                bytes.put(at, rows, 32, length);
            }
        }
        return whole;
    }

    /**
     * Puts pixels into it.
     *
     * @param from where they are among the given
     * @param width of each row of the given
     */
    public void put(Box box, int[] pixels, Box from, int width) {
        Box inside = box.and(all());
        for (int row = inside.y(); row < inside.bottom(); row++) {
            int at = row * stride() + inside.x() * PIXEL;
            int source = (from.y() + row - box.y()) * width + from.x() + inside.x() - box.x();
            bytes.slice(at, inside.width() * PIXEL)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .put(pixels, source, inside.width());
        }
    }

    public void blacken(Box box) {
        Box inside = box.and(all());
        if (!inside.isEmpty()) {
            MemorySegment memory = MemorySegment.ofBuffer(bytes);
            for (int row = inside.y(); row < inside.bottom(); row++) {
                memory.asSlice((long) row * stride() + (long) inside.x() * PIXEL, (long) inside.width() * PIXEL)
                        .fill((byte) 0);
            }
        }
    }
}
