package dev.parley.client.doorbell;

import dev.parley.client.ringing.RingId;
import dev.parley.client.ringing.SealedRing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rings that came last, as they came. Safe for all threads. */
final class RecentRings {
    /** Many times as many as ring at once. */
    private static final int MOST = 32;

    private final Map<RingId, SealedRing> rings = new LinkedHashMap<>();

    synchronized void came(RingId ring, SealedRing sealed) {
        rings.putIfAbsent(ring, sealed);
        if (rings.size() > MOST) {
            rings.remove(rings.keySet().iterator().next());
        }
    }

    synchronized Optional<SealedRing> of(RingId ring) {
        return Optional.ofNullable(rings.get(ring));
    }
}
