package dev.parley.signaling.protocol.limit;

/** Lets {@code burst} things happen at once and {@code perSecond} in the long run. Confined to one thread at a time. */
public final class TokenBucket {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long refilledAt;

    public TokenBucket(double perSecond, int burst, long nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.refilledAt = nanoTime;
    }

    /** Whether one more may happen now. */
    public boolean take(long nanoTime) {
        return take(1, nanoTime);
    }

    /** Whether this many more may happen now; if not, none of them does. */
    public boolean take(int count, long nanoTime) {
        refill(nanoTime);
        if (tokens < count) {
            return false;
        }
        tokens -= count;
        return true;
    }

    /** In how many nanoseconds one more may happen; 0 if now. */
    public long nanosToNext(long nanoTime) {
        refill(nanoTime);
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perSecond * NANOS);
    }

    private void refill(long nanoTime) {
        // A clock that is set back takes nothing away.
        long passed = Math.max(0, nanoTime - refilledAt);
        tokens = Math.min(burst, tokens + passed / NANOS * perSecond);
        refilledAt = nanoTime;
    }
}
