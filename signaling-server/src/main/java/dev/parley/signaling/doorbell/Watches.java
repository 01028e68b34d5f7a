package dev.parley.signaling.doorbell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is told when somebody comes home. */
final class Watches {
    private final Map<Key, List<Visitor>> watchers = new HashMap<>();
    private int count;

    void add(Key key, Visitor visitor) {
        watchers.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(visitor);
        count++;
    }

    void remove(Key key, Visitor visitor) {
        List<Visitor> those = watchers.get(key);
        if (those != null && those.remove(visitor)) {
            count--;
            if (those.isEmpty()) {
                watchers.remove(key);
            }
        }
    }

    List<Visitor> of(Key key) {
        return watchers.getOrDefault(key, List.of());
    }

    int size() {
        return count;
    }
}
