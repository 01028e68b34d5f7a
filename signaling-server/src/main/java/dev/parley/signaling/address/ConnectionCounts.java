package dev.parley.signaling.address;

import dev.parley.signaling.rate.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections each source has open. Safe for all threads. */
public final class ConnectionCounts {
    private final int most;
    private final Map<Source, Integer> open = new ConcurrentHashMap<>();

    /** @param most connections of one source that is not shared */
    public ConnectionCounts(int most) {
        this.most = most;
    }

    /** Counts one more, and answers whether it may stay; it is to be taken off again in both cases. */
    public boolean add(Source source) {
        int here = open.merge(source, 1, Integer::sum);
        return source.shared() || here <= most;
    }

    public void remove(Source source) {
        open.computeIfPresent(source, (_, count) -> count > 1 ? count - 1 : null);
    }
}
