package dev.parley.signaling.room;

import dev.parley.signaling.protocol.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many times a minute each source may do one thing, as often at once. Those unheard for longest are forgotten. */
final class Allowances {
    static final int MAX_SOURCES = 16 * 1024;

    private static final double SECONDS = 60;

    private final int perMinute;
    private final Map<Source, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, TokenBucket> eldest) {
            return size() > MAX_SOURCES;
        }
    };

    Allowances(int perMinute) {
        this.perMinute = perMinute;
    }

    boolean take(Source source, Instant now) {
        long nanos = Duration.between(Instant.EPOCH, now).toNanos();
        return source.shared()
                || buckets.computeIfAbsent(source, _ -> new TokenBucket(perMinute / SECONDS, perMinute, nanos))
                        .take(nanos);
    }

    int size() {
        return buckets.size();
    }
}
