package dev.parley.client.pointing;

import dev.parley.signaling.protocol.id.PeerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may point at whose screen, as those who show one have said. What was said holds for some seconds. Driven by given times. */
public final class PointingRights {
    private final Map<PeerId, Said> sharers = new HashMap<>();

    private record Said(boolean all, Set<PeerId> people, long until) {
        boolean holds(long nanoTime) {
            return until - nanoTime > 0;
        }

        boolean allows(PeerId person) {
            return all || people.contains(person);
        }
    }

    public void on(PeerId sharer, PointingMessage.Allowed said, long nanoTime) {
        if (!said.all() && said.people().isEmpty()) {
            sharers.remove(sharer);
        } else {
            sharers.put(
                    sharer,
                    new Said(
                            said.all(),
                            new HashSet<>(said.people()),
                            nanoTime + PointingLimits.ALLOWED_HOLDS.toNanos()));
        }
    }

    public boolean allows(PeerId sharer, PeerId person, long nanoTime) {
        return Optional.ofNullable(sharers.get(sharer))
                .map(said -> said.holds(nanoTime) && said.allows(person))
                .orElse(false);
    }

    /** Who is there now; the others' screens are gone. */
    public void members(Collection<PeerId> present) {
        sharers.keySet().retainAll(present);
    }

    /** Those of whom something was said that may not hold any more. */
    public Set<PeerId> sharers() {
        return Set.copyOf(sharers.keySet());
    }
}
