package dev.parley.signaling.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many entries each node has added to a log, by which one that comes twice is run once. */
final class EntryCounts {
    /** Nodes whose counts are remembered; one more with each start of a server. */
    private static final int MOST_NODES = 4096;

    private final Map<Long, Long> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST_NODES;
        }
    };

    record Count(long node, long count) {}

    EntryCounts(List<Count> image) {
        image.forEach(count -> counts.put(count.node(), count.count()));
    }

    /** The one that added last at the end. */
    List<Count> image() {
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }

    boolean isNew(ShardEvent.Entry entry) {
        if (entry.count() <= counts.getOrDefault(entry.node(), 0L)) {
            return false;
        }
        counts.put(entry.node(), entry.count());
        return true;
    }
}
