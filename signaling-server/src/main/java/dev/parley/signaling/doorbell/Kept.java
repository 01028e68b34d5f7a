package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.rate.Source;
import java.time.Instant;

/** A note that waits at a box for whoever listens there next. Each is itself, whatever it says. */
final class Kept {
    /** What one weighs beside its text: objects, and its places in lists. */
    private static final int OVERHEAD = 256;

    private final Box box;
    private final long id;
    private final Note note;
    private final Source from;
    private final Instant at;

    Kept(Box box, long id, Note note, Source from, Instant at) {
        this.box = box;
        this.id = id;
        this.note = note;
        this.from = from;
        this.at = at;
    }

    Box box() {
        return box;
    }

    long id() {
        return id;
    }

    Note note() {
        return note;
    }

    Source from() {
        return from;
    }

    Instant at() {
        return at;
    }

    int chars() {
        return note.text().length();
    }

    int weight() {
        return OVERHEAD + chars();
    }
}
