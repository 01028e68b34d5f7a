package dev.parley.client.rtc.tile;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import dev.parley.client.rtc.common.Callback;
import dev.parley.client.rtc.common.MediaEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the frames of one remote track, on the library's thread for that stream, to a tile. */
public final class PictureSink implements VideoTrackSink {
    private final Consumer<MediaEvent> events;
    private volatile @Nullable Tile tile;
    private boolean withheld;
    private boolean seen;

    public PictureSink(Consumer<MediaEvent> events) {
        this.events = events;
    }

    public void deliverTo(Tile target) {
        tile = target;
    }

    /** Drops what comes, or no longer. */
    public synchronized void withhold(boolean all) {
        withheld = all;
        Tile target = tile;
        if (all && target != null) {
            target.forget();
        }
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        Callback.guard("a picture", () -> deliver(frame));
        Callback.guard("the memory of a picture", frame::release);
    }

    /** With the lock, so that a tile that is to forget keeps no picture that was on its way. */
    private synchronized boolean write(Tile target, VideoFrame frame) throws Exception {
        if (withheld) {
            return false;
        }
        target.write(frame);
        return true;
    }

    private void deliver(VideoFrame frame) throws Exception {
        Tile target = tile;
        if (target == null || !write(target, frame)) {
            return;
        }
        if (!seen) {
            seen = true;
            events.accept(new MediaEvent.FirstPicture(
                    target.id(), frame.buffer.getWidth(), frame.buffer.getHeight(), System.nanoTime()));
        }
    }
}
