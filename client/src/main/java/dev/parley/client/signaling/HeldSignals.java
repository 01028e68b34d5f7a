package dev.parley.client.signaling;

import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signals to members for whom too much waits at the server already: it has refused some, and what follows these must not
 * overtake them, since a receiver takes no body that is older than the last. Bounded, and pure.
 */
final class HeldSignals {
    private final Limits limits;
    private final Map<PeerId, Held> held = new HashMap<>();
    private int messages;
    private int chars;

    private record Held(List<String> refused, List<String> behind) {}

    HeldSignals(Limits limits) {
        this.limits = limits;
    }

    boolean holds(PeerId to) {
        return held.containsKey(to);
    }

    /** Takes one that the server refused, in the order in which it refuses; tells whether it is the first to that member. */
    boolean refused(PeerId to, String body) {
        boolean first = !holds(to);
        Held there = held.computeIfAbsent(to, _ -> new Held(new ArrayList<>(), new ArrayList<>()));
        add(there.refused(), body);
        return first;
    }

    /** Takes one that is new, to a member to whom something is held; what is more than may wait is dropped. */
    void behind(PeerId to, String body) {
        Held there = held.get(to);
        if (there != null) {
            add(there.behind(), body);
        }
    }

    /** All to a member, in the order in which it was said; nothing is held to them any more. */
    List<String> release(PeerId to) {
        Held there = held.remove(to);
        if (there == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(there.refused());
        all.addAll(there.behind());
        messages -= all.size();
        chars -= all.stream().mapToInt(String::length).sum();
        return all;
    }

    void forgetAll() {
        held.clear();
        messages = 0;
        chars = 0;
    }

    private void add(List<String> bodies, String body) {
        if (messages < limits.unacknowledgedMessages() && chars + body.length() <= limits.unacknowledgedBytes()) {
            bodies.add(body);
            messages++;
            chars += body.length();
        }
    }
}
