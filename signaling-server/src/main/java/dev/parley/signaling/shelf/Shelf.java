package dev.parley.signaling.shelf;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import java.time.Instant;
import java.util.List;

/**
 * Where boxes and what waits at them outlive the server. No network address is put there. All but {@link #contents} is called on the
 * server's one thread, and must not wait for a disk.
 */
public interface Shelf {
    /** A box that somebody listened at, where nobody does. */
    record Remembered(BoxId box, boolean hidden, Instant since) {}

    /** A note that waits at a box. */
    record Waiting(BoxId box, long id, Note note, Instant at) {}

    /** What was there at the start, oldest first. */
    record Contents(List<Remembered> boxes, List<Waiting> notes) {
        public static final Contents NOTHING = new Contents(List.of(), List.of());

        public Contents {
            boxes = List.copyOf(boxes);
            notes = List.copyOf(notes);
        }
    }

    /** A server without one forgets everything at its end. */
    Shelf NONE = new Shelf() {
        @Override
        public Contents contents() {
            return Contents.NOTHING;
        }

        @Override
        public void remember(Remembered box) {}

        @Override
        public void forget(BoxId box) {}

        @Override
        public void keep(Waiting note) {}

        @Override
        public void drop(long id) {}
    };

    Contents contents();

    /** Anew, or with another time. */
    void remember(Remembered box);

    /** What waits there was dropped before. */
    void forget(BoxId box);

    void keep(Waiting note);

    void drop(long id);
}
