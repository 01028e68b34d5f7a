package dev.parley.client.engine;

import dev.parley.client.control.media.TileId;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Measures from a join, or from being let in, to the first picture of each peer: how long people think about it is no set-up. Confined to the engine's thread. */
final class SetupTimes {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<PeerId, Long> began = new HashMap<>();
    private final Set<TileId> measured = new HashSet<>();
    private long start;
    private boolean atDoor;

    void joinSent(long nanoTime) {
        start = nanoTime;
        atDoor = false;
    }

    /** Somebody is asked whether this side may come in. */
    void waits() {
        atDoor = true;
    }

    void joined(long nanoTime) {
        if (atDoor) {
            start = nanoTime;
            atDoor = false;
        }
    }

    /** A peer entered after this side did, or came back: its set-up begins now. */
    void announced(PeerId peer, long nanoTime) {
        began.put(peer, nanoTime);
        measured.removeIf(tile -> tile.peer().equals(Optional.of(peer)));
    }

    /** Milliseconds to the first picture of this tile; empty for later ones. */
    OptionalDouble firstPicture(TileId tile, long nanoTime) {
        if (tile.peer().isEmpty() || !measured.add(tile)) {
            return OptionalDouble.empty();
        }
        long from = began.getOrDefault(tile.peer().get(), start);
        return OptionalDouble.of((nanoTime - from) / NANOS_PER_MILLI);
    }
}
