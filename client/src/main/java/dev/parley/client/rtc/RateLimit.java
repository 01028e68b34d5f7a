package dev.parley.client.rtc;

/** A token bucket. One thread. */
final class RateLimit {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long last = Long.MIN_VALUE;

    RateLimit(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        tokens = burst;
    }

    boolean allows(long nanoTime) {
        if (last != Long.MIN_VALUE) {
            tokens = Math.min(burst, tokens + (nanoTime - last) / NANOS * perSecond);
        }
        last = nanoTime;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
