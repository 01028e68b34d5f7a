package dev.parley.client.rtc.tile;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureWriter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the frames of one picture go: into a slot while a face wants it, nowhere otherwise. Of somebody's shared screen, which is sent
 * seldom while it stands still, the last one is kept for who begins to look, or looks at it in another size.
 *
 * <p>Frames come on the thread of their stream, show and hide on the control thread. The lock is only held for a
 * conversion or a change of slot, never across a call that waits for another thread of the library.
 */
public final class Tile {
    /** What stands still comes again before that; after it, no more is sent. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final TileId id;
    private boolean keeps;
    private @Nullable PictureWriter writer;
    private boolean enlarges;
    private long written;
    private @Nullable VideoFrame last;
    private long lastNanos;

    public Tile(TileId id) {
        this.id = id;
        keeps = id.peer().isPresent() && id.kind() == MediaKind.SCREEN;
    }

    TileId id() {
        return id;
    }

    /** Writes into this slot from now on, and closes the one before; null ends it. */
    public void writeTo(@Nullable PictureWriter next) {
        writeTo(next, false);
    }

    /**
     * The same.
     *
     * @param enlarge whether a picture that is smaller than the slot is enlarged: the library does it in a tenth of the time
     *     that a face takes which draws in software
     */
    synchronized void writeTo(@Nullable PictureWriter next, boolean enlarge) {
        if (writer != null) {
            writer.close();
        }
        writer = next;
        enlarges = enlarge;
        forgetOld(FRESH_NANOS);
        VideoFrame known = last;
        if (known != null) {
            try {
                show(known);
            } catch (Exception e) {
                throw new IllegalStateException("a picture that was kept could not be shown", e);
            }
        }
    }

    /**
     * Keeps the last picture, as somebody's screen at first, or none: what was on its way when a share ended is not to be seen in the
     * next one.
     */
    public synchronized void keep(boolean on) {
        keeps = on;
        if (!on) {
            forget();
        }
    }

    /** Keeps no picture that is too old to be what is sent now. */
    void forgetOld() {
        forgetOld(FRESH_NANOS);
    }

    /** Keeps none. */
    void forget() {
        forgetOld(0);
    }

    private synchronized void forgetOld(long nanos) {
        if (last != null && System.nanoTime() - lastNanos >= nanos) {
            last.release();
            last = null;
        }
    }

    synchronized boolean shown() {
        return writer != null;
    }

    public synchronized long written() {
        return written;
    }

    /** Scales the frame to fit, converts it and publishes it; does nothing while the picture is hidden. */
    public synchronized void write(VideoFrame frame) throws Exception {
        if (keeps) {
            forget();
            frame.retain();
            last = frame;
            lastNanos = System.nanoTime();
        }
        show(frame);
    }

    private void show(VideoFrame frame) throws Exception {
        PictureWriter slot = writer;
        if (slot == null) {
            return;
        }
        I420Buffer picture = frame.buffer.toI420();
        boolean turned = frame.rotation % 180 != 0;
        int across = turned ? slot.maxHeight() : slot.maxWidth();
        int down = turned ? slot.maxWidth() : slot.maxHeight();
        Fit fit = enlarges
                ? Fit.enlargedInto(picture.getWidth(), picture.getHeight(), across, down)
                : Fit.into(picture.getWidth(), picture.getHeight(), across, down);
        if (fit.width() == picture.getWidth() && fit.height() == picture.getHeight()) {
            convert(picture, frame, slot);
            return;
        }
        VideoFrameBuffer scaled =
                picture.cropAndScale(0, 0, picture.getWidth(), picture.getHeight(), fit.width(), fit.height());
        try {
            convert(scaled, frame, slot);
        } finally {
            // Only a scaled copy is ours to release; an unscaled one would be a view (see the branch above).
            scaled.release();
        }
    }

    private void convert(VideoFrameBuffer picture, VideoFrame frame, PictureWriter slot) throws Exception {
        // FourCC.ARGB of libyuv lies in memory as B,G,R,A.
        VideoBufferConverter.convertFromI420(picture, slot.next(), FourCC.ARGB);
        slot.publish(picture.getWidth(), picture.getHeight(), frame.rotation, frame.timestampNs);
        written++;
    }
}
