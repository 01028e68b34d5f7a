package dev.parley.client.engine;

import dev.parley.client.control.media.TileId;
import dev.parley.signaling.protocol.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Measures from a join to the first picture of each peer. Confined to the engine's thread. */
final class SetupTimes {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<PeerId, Long> began = new HashMap<>();
    private final Set<TileId> measured = new HashSet<>();
    private long joinSent;

    void joinSent(long nanoTime) {
        joinSent = nanoTime;
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
        long start = began.getOrDefault(tile.peer().get(), joinSent);
        return OptionalDouble.of((nanoTime - start) / NANOS_PER_MILLI);
    }
}
