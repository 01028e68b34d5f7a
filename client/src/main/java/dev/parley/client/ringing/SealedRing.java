package dev.parley.client.ringing;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Optional;

/** A ring as it came from the server, which only a program with this person's keys can open: one can hand it to another. */
public record SealedRing(BoxId box, Note note) {

    /** As one line. */
    public String text() {
        return box.text() + " " + note.text();
    }

    /** What {@link #text} has made; empty for anything else. */
    public static Optional<SealedRing> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealedRing(new BoxId(parts[0]), new Note(parts[1])));
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }
}
