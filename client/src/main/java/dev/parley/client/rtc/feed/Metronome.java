package dev.parley.client.rtc.feed;

import java.util.concurrent.locks.LockSupport;

/** Waits for the beats of a steady rate by System.nanoTime, without drift; one thread. */
public final class Metronome {
    private static final long MAX_LATE_NANOS = 500_000_000L;

    private final FrameRate rate;
    private long start = System.nanoTime();
    private long beat;

    public Metronome(FrameRate rate) {
        this.rate = rate;
    }

    /** Waits until the next beat; after a long delay it counts anew rather than catch up in a burst. */
    public void await() throws InterruptedException {
        long due = start + rate.nanosUntil(beat);
        long wait = due - System.nanoTime();
        if (wait < -MAX_LATE_NANOS) {
            start = System.nanoTime();
            beat = 0;
        }
        while (wait > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(wait);
            wait = due - System.nanoTime();
        }
        beat++;
    }
}
