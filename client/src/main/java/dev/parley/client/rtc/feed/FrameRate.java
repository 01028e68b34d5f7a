package dev.parley.client.rtc.feed;

/** Frames a second as an exact fraction, for example 30000/1001. */
public record FrameRate(int numerator, int denominator) {
    private static final long NANOS = 1_000_000_000L;
    private static final int MAX = 240;

    public FrameRate {
        if (numerator < 1 || denominator < 1 || numerator / denominator > MAX) {
            throw new IllegalArgumentException("frame rate " + numerator + ":" + denominator);
        }
    }

    /** When frame {@code number} is due after frame 0, without accumulated rounding. */
    public long nanosUntil(long number) {
        long ticks = number * denominator;
        return ticks / numerator * NANOS + ticks % numerator * NANOS / numerator;
    }
}
