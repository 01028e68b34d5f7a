package dev.parley.signaling.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be looked at when its time comes; until then it costs nothing, however much of it there is. To the second. */
final class Agenda<T> {
    private final NavigableMap<Long, SequencedSet<T>> bySecond = new TreeMap<>();
    private final Map<T, Long> seconds = new HashMap<>();
    private Instant last = Instant.MIN;

    /** It is looked at then, and no more at another time that was said. */
    void put(T what, Instant time) {
        long second = time.getEpochSecond();
        Long before = seconds.put(what, second);
        if (before == null || before != second) {
            take(what, before);
            bySecond.computeIfAbsent(second, _ -> new LinkedHashSet<>()).addLast(what);
        }
    }

    void remove(T what) {
        take(what, seconds.remove(what));
    }

    private void take(T what, @Nullable Long second) {
        SequencedSet<T> those = second == null ? null : bySecond.get(second);
        if (those != null && those.remove(what) && those.isEmpty()) {
            bySecond.remove(second);
        }
    }

    /**
     * Takes out what is due, or will be before this second is over: whoever looks says when to look again. All of it is due when
     * the clock was set back, since what was put before that would come too late.
     */
    List<T> due(Instant now) {
        NavigableMap<Long, SequencedSet<T>> those =
                now.isBefore(last) ? bySecond : bySecond.headMap(now.getEpochSecond(), true);
        last = now;
        List<T> due = new ArrayList<>();
        those.values().forEach(due::addAll);
        those.clear();
        due.forEach(seconds::remove);
        return due;
    }
}
