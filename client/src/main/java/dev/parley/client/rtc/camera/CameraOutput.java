package dev.parley.client.rtc.camera;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.parley.client.rtc.tile.Fit;
import dev.parley.client.rtc.tile.Tile;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where every camera's frames end: the one video source that all connections send, and the picture of oneself.
 *
 * <p>Any thread. The lock is held while a frame is pushed; the library then only queues it.
 */
final class CameraOutput {
    private static final long MIN_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private volatile Fit largest = Camera.DEFAULT_LIMIT;
    private final CustomVideoSource source;
    private final Tile self;
    private @Nullable RunningCamera pusher;
    private @Nullable VideoFrame newest;
    private volatile Fit size = new Fit(0, 0);
    private volatile Runnable resized = () -> {};
    private long pushedNanos;
    private long pushed;

    CameraOutput(CustomVideoSource source, Tile self) {
        this.source = source;
        this.self = self;
    }

    /** Takes only this pusher's frames from now on; null for none. A late frame of the one before is dropped. */
    synchronized void take(@Nullable RunningCamera nextPusher) {
        pusher = nextPusher;
        if (nextPusher == null) {
            keep(null);
        }
    }

    void limit(Fit next) {
        largest = next;
    }

    /** Called by whoever pushes, so it must not wait. */
    void whenResized(Runnable task) {
        resized = task;
    }

    /** The size of the newest frame, upright; 0 by 0 before the first. */
    Fit size() {
        return size;
    }

    /** Sends the frame, scaled down to the limit; the caller keeps its own reference. */
    void push(RunningCamera from, VideoFrame frame) throws Exception {
        Fit limit = largest;
        I420Buffer picture = frame.buffer.toI420();
        boolean turned = frame.rotation % 180 != 0;
        Fit fit = Fit.into(
                picture.getWidth(),
                picture.getHeight(),
                turned ? limit.height() : limit.width(),
                turned ? limit.width() : limit.height());
        if (fit.width() == picture.getWidth() && fit.height() == picture.getHeight()) {
            pushFitting(from, frame);
            return;
        }
        VideoFrameBuffer scaled = picture.cropAndScale(
                0, 0, picture.getWidth(), picture.getHeight(), fit.width() & ~1, fit.height() & ~1);
        VideoFrame small = new VideoFrame(scaled, frame.rotation, frame.timestampNs);
        try {
            pushFitting(from, small);
        } finally {
            small.release();
        }
    }

    /** Sends the newest frame again, for an encoder that has just started. */
    synchronized void repeat() {
        // Two frames with the same millisecond would be one too many for the encoder.
        if (newest != null && System.nanoTime() - pushedNanos > MIN_GAP_NANOS) {
            source.pushFrame(newest);
            pushedNanos = System.nanoTime();
        }
    }

    synchronized long pushed() {
        return pushed;
    }

    private synchronized void pushFitting(RunningCamera from, VideoFrame frame) throws Exception {
        if (!from.equals(pusher)) {
            return;
        }
        source.pushFrame(frame);
        pushedNanos = System.nanoTime();
        pushed++;
        keep(frame);
        noteSize(frame);
        self.write(frame);
    }

    private void noteSize(VideoFrame frame) {
        boolean turned = frame.rotation % 180 != 0;
        int width = turned ? frame.buffer.getHeight() : frame.buffer.getWidth();
        int height = turned ? frame.buffer.getWidth() : frame.buffer.getHeight();
        if (width != size.width() || height != size.height()) {
            size = new Fit(width, height);
            resized.run();
        }
    }

    private void keep(@Nullable VideoFrame frame) {
        if (frame != null) {
            frame.retain();
        }
        if (newest != null) {
            newest.release();
        }
        newest = frame;
    }
}
