package dev.parley.client.ui.picture;

import dev.parley.client.picture.PictureReader;
import java.lang.foreign.MemorySegment;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A slot that the engine writes pictures into, as images over its memory: one image for each of its three buffers, so that
 * no pixel is copied and no image is made for a frame. JavaFX thread only.
 */
final class SharedSlot {
    private final PictureReader reader;
    private final Map<Long, Buffer> buffers = new HashMap<>();
    private long sequence;

    private record Buffer(PixelSize size, PixelBuffer<IntBuffer> pixels, WritableImage image) {}

    SharedSlot(PictureReader reader) {
        this.reader = reader;
    }

    PictureReader reader() {
        return reader;
    }

    /** The newest picture; empty if it was given before. The one given before may be written over from now on. */
    Optional<Picture> next() {
        return reader.latest()
                .filter(frame -> frame.header().sequence() != sequence)
                .map(this::picture);
    }

    private Picture picture(PictureReader.Frame frame) {
        sequence = frame.header().sequence();
        PixelSize size = new PixelSize(frame.width(), frame.height());
        long address = MemorySegment.ofBuffer(frame.pixels()).address();
        Buffer known = buffers.get(address);
        if (known == null || !known.size().equals(size)) {
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(size.width(), size.height(), frame.pixels(), PixelFormat.getIntArgbPreInstance());
            known = new Buffer(size, pixels, new WritableImage(pixels));
            buffers.put(address, known);
        } else {
            known.pixels().updateBuffer(_ -> null);
        }
        return new Picture(known.image(), size, Math.floorMod(frame.header().rotation(), 360));
    }
}
