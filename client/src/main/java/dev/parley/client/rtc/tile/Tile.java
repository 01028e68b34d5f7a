package dev.parley.client.rtc.tile;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.parley.client.control.media.TileId;
import dev.parley.client.picture.PictureWriter;
import org.jspecify.annotations.Nullable;

/**
 * Where the frames of one picture go: into a slot while a face wants it, nowhere otherwise.
 *
 * <p>Frames come on the thread of their stream, show and hide on the control thread. The lock is only held for a
 * conversion or a change of slot, never across a call that waits for another thread of the library.
 */
public final class Tile {
    private final TileId id;
    private @Nullable PictureWriter writer;
    private boolean enlarges;
    private long written;

    public Tile(TileId id) {
        this.id = id;
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
    }

    synchronized boolean shown() {
        return writer != null;
    }

    public synchronized long written() {
        return written;
    }

    /** Scales the frame to fit, converts it and publishes it; does nothing while the picture is hidden. */
    public synchronized void write(VideoFrame frame) throws Exception {
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
