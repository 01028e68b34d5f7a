package dev.parley.client.rtc.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Which part of a line's bits the encoder is told to spend, so that each picture gets no more than at a steady pace. The library tells its
 * encoder how many pictures come a second, as a mean over three, and the encoder divides its bits by them: where somebody types
 * and then scrolls, the first pictures would be made as if each had a third of a second, and leave one behind the other for long.
 * With as much less to divide they are as large as later ones. Pure; not safe for threads.
 */
final class BitBudget {
    /** Where at least so many pictures come a second, all bits may be spent. */
    static final int STEADY = 10;

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Deque<Long> pushed = new ArrayDeque<>();
    private long begunNanos;

    /** A picture goes to the encoder. */
    void push(long now) {
        forget(now);
        if (pushed.isEmpty()) {
            begunNanos = now;
        }
        pushed.addLast(now);
    }

    private void forget(long now) {
        while (!pushed.isEmpty() && now - pushed.getFirst() >= WINDOW_NANOS) {
            pushed.removeFirst();
        }
    }

    /** Of 1. */
    double share(long now) {
        forget(now);
        int believed = believed(Math.min(WINDOW_NANOS, now - begunNanos));
        return believed == 0 ? 1 : Math.min(1, (double) believed / STEADY);
    }

    /** The library's mean; 0 where it has none, and takes the pictures a second that it was told at most. */
    private int believed(long window) {
        if (pushed.size() < 2 && window < WINDOW_NANOS) {
            return 0;
        }
        return (int) (pushed.size() * NANOS_PER_SECOND / Math.max(1, window) + 0.5);
    }
}
