package dev.parley.client.engine.files;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a transfer was in the last seconds, and how long the rest takes at that. */
final class TransferRate {
    static final long UNKNOWN = -1;
    private static final long WINDOW_NANOS = 5_000_000_000L;
    private static final long LEAST_NANOS = 500_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanoTime, long bytes) {}

    /** Takes in how many bytes of the transfer are through; fewer than before begin it anew. */
    void add(long bytes, long nanoTime) {
        if (!samples.isEmpty() && bytes < samples.getLast().bytes()) {
            samples.clear();
        }
        samples.add(new Sample(nanoTime, bytes));
        while (samples.size() > 2 && nanoTime - samples.getFirst().nanoTime() > WINDOW_NANOS) {
            samples.remove();
        }
    }

    /** Forgets everything, for a transfer that stood still. */
    void restart() {
        samples.clear();
    }

    /** 0 until that can be said. */
    long bytesPerSecond() {
        if (samples.isEmpty()) {
            return 0;
        }
        long nanos = samples.getLast().nanoTime() - samples.getFirst().nanoTime();
        long bytes = samples.getLast().bytes() - samples.getFirst().bytes();
        return nanos < LEAST_NANOS ? 0 : Math.round(bytes / (nanos / NANOS_PER_SECOND));
    }

    /** {@link #UNKNOWN} until that can be said. */
    long secondsFor(long bytesLeft) {
        long rate = bytesPerSecond();
        return rate == 0 ? UNKNOWN : Math.ceilDiv(bytesLeft, rate);
    }
}
