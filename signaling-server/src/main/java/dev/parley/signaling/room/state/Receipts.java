package dev.parley.signaling.room.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Who has not been told yet how far they were heard. An acknowledgement is small, and a write of its own costs as much as one that carries a
 * message along; so that of signals waits a moment for company, far less than the second that the protocol allows.
 */
public final class Receipts {
    public static final Duration PATIENCE = Duration.ofMillis(250);

    /** As many, or as much, as our clients acknowledge together: a sender keeps them all until then. */
    private static final int BATCH_MESSAGES = 16;

    private static final int BATCH_CHARS = 32 * 1024;

    private final Set<Session> due = new LinkedHashSet<>();
    /** The one that must go first before those after it. */
    private final SequencedMap<Session, Waiting> waiting = new LinkedHashMap<>();

    private static final class Waiting {
        private final Instant end;
        private int messages;
        private int chars;

        Waiting(Instant end) {
            this.end = end;
        }
    }

    /** Its client waits for it. */
    public void owe(Session session) {
        due.add(session);
    }

    /** A signal with so long a body was heard. */
    public void oweSoon(Session session, int length, Instant now) {
        Waiting owed = waiting.computeIfAbsent(session, _ -> new Waiting(now.plus(PATIENCE)));
        owed.messages++;
        owed.chars += length;
        if (owed.messages >= BATCH_MESSAGES || owed.chars >= BATCH_CHARS) {
            due.add(session);
        }
    }

    /** Something else is said to this client: whether its acknowledgement has waited for that, and goes along. */
    public boolean goesAlong(Session session) {
        return waiting.remove(session) != null;
    }

    public void forget(Session session) {
        due.remove(session);
        waiting.remove(session);
    }

    /** Those that are to be acknowledged now. */
    public List<Session> take(Instant now) {
        while (!waiting.isEmpty() && !now.isBefore(waiting.firstEntry().getValue().end)) {
            due.add(waiting.pollFirstEntry().getKey());
        }
        List<Session> taken = List.copyOf(due);
        taken.forEach(this::forget);
        return taken;
    }

    /** When the next one has waited long enough. */
    public Optional<Instant> next() {
        return Optional.ofNullable(waiting.firstEntry()).map(entry -> entry.getValue().end);
    }
}
