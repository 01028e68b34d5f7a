package dev.parley.client.rtc.screen;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.Quietly;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What is shared, on its way to one other person: a source of the connection's own, since each line has room at other times. Guarded by
 * the lock of the {@link ScreenOutput}, but for what is said otherwise.
 */
public final class ScreenLine {
    /** Of two frames with the same millisecond the encoder drops one. */
    private static final long MIN_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final CustomVideoSource source = new CustomVideoSource();
    private final VideoTrack track;
    private final LinePace pace = new LinePace();
    private final BitBudget budget = new BitBudget();
    private long pushedNanos;

    /** Control thread. */
    public ScreenLine(Factory factory) {
        track = factory.createScreenTrack(source);
    }

    /** What the connection sends. Any thread. */
    public VideoTrack track() {
        return track;
    }

    void restart() {
        pace.restart();
    }

    void offer(VideoFrame frame) {
        if (pace.offer(System.nanoTime())) {
            push(frame);
        }
    }

    /** Whether this line is waiting for the newest picture. */
    boolean read(LinePace.Reading reading) {
        return pace.read(reading);
    }

    boolean wantsReading() {
        return pace.wantsReading();
    }

    Duration nextLook() {
        return pace.nextLook();
    }

    /** Which part of its bits the encoder is to spend. On a slow line there is one picture at a time, which may take all. */
    double budget() {
        return pace.isSlow() ? 1 : budget.share(System.nanoTime());
    }

    void push(VideoFrame frame) {
        long now = System.nanoTime();
        if (now - pushedNanos > MIN_GAP_NANOS) {
            pushedNanos = now;
            budget.push(now);
            source.pushFrame(frame);
        }
    }

    /** Control thread; once, when the connection is closed and nobody pushes any more. */
    public void close() {
        Quietly.run("screen track", track::dispose);
        Quietly.run("screen source", source::dispose);
    }
}
