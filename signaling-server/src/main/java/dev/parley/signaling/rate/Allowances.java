package dev.parley.signaling.rate;

import dev.parley.signaling.protocol.limit.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many times a minute each source may do one thing, as often at once. Those unheard for longest are forgotten. */
public final class Allowances {
    public static final int MAX_SOURCES = 16 * 1024;

    private static final double SECONDS = 60;

    private final int perMinute;
    private final Map<Source, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, TokenBucket> eldest) {
            return size() > MAX_SOURCES;
        }
    };

    public Allowances(int perMinute) {
        this.perMinute = perMinute;
    }

    public boolean take(Source source, Instant now) {
        return take(source, 1, now);
    }

    /** The same for so many at once; if not, none of them may. */
    public boolean take(Source source, int count, Instant now) {
        long nanos = nanos(now);
        return source.shared()
                || buckets.computeIfAbsent(source, _ -> bucket(perMinute, nanos))
                        .take(count, nanos);
    }

    /** The same for one thing that is counted by itself. */
    public static TokenBucket bucket(int perMinute, Instant now) {
        return bucket(perMinute, nanos(now));
    }

    public static long nanos(Instant now) {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    private static TokenBucket bucket(int perMinute, long nanos) {
        return new TokenBucket(perMinute / SECONDS, perMinute, nanos);
    }

    public int size() {
        return buckets.size();
    }
}
