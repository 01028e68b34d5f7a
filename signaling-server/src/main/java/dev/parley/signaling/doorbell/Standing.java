package dev.parley.signaling.doorbell;

import dev.parley.signaling.protocol.id.BoxId;

/** How a socket listens, by what was heard of it and not refused. */
public interface Standing {
    boolean listensAt(BoxId box);

    /** Whether others may see it at home. */
    boolean isSeen();
}
