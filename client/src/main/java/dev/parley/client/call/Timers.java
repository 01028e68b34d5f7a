package dev.parley.client.call;

import dev.parley.client.call.peer.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The running deadlines of one call; there are a handful, so a map does. Belongs to the call's thread. */
final class Timers {
    private final Map<Deadline, Instant> running = new LinkedHashMap<>();

    void start(Deadline deadline, Instant at) {
        running.remove(deadline);
        running.put(deadline, at);
    }

    void cancel(Deadline deadline) {
        running.remove(deadline);
    }

    /** Moves what is running to a later time. */
    void postpone(Duration time) {
        running.replaceAll((deadline, at) -> at.plus(time));
    }

    void clear() {
        running.clear();
    }

    Optional<Instant> next() {
        return running.values().stream().min(Comparator.naturalOrder());
    }

    /** Removes and returns what is due, earliest first. */
    List<Deadline> takeDue(Instant now) {
        List<Deadline> due = running.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(running::remove);
        return due;
    }

    Set<Deadline> running() {
        return Set.copyOf(running.keySet());
    }
}
