package dev.parley.client.call.peer;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.IceCandidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The other side's candidates that came before their description; the native side silently drops such.
 *
 * @param current the negotiation whose remote description is in place, or 0
 * @param added how many candidates of it were passed on
 * @param waiting candidates by the negotiation they belong to, oldest first
 */
public record CandidateQueue(long current, int added, Map<Long, List<IceCandidate>> waiting) {
    /** A peer that needs more is not one of ours: one offer waits here, and one more may overtake its answer. */
    static final int MAX_NEGOTIATIONS = 4;

    static final CandidateQueue EMPTY = new CandidateQueue(0, 0, Map.of());

    public CandidateQueue {
        waiting = Collections.unmodifiableMap(new LinkedHashMap<>(waiting));
    }

    /** How many of {@code candidates} the current negotiation may still take. */
    public List<IceCandidate> acceptable(List<IceCandidate> candidates) {
        return candidates.subList(0, Math.min(candidates.size(), CallMessage.MAX_CANDIDATES - added));
    }

    public CandidateQueue passedOn(int count) {
        return new CandidateQueue(current, added + count, waiting);
    }

    public CandidateQueue queue(long negotiation, List<IceCandidate> candidates) {
        Map<Long, List<IceCandidate>> next = new LinkedHashMap<>(waiting);
        List<IceCandidate> all = new ArrayList<>(next.getOrDefault(negotiation, List.of()));
        all.addAll(candidates);
        next.put(negotiation, List.copyOf(all.subList(0, Math.min(all.size(), CallMessage.MAX_CANDIDATES))));
        if (next.size() > MAX_NEGOTIATIONS) {
            next.remove(next.keySet().iterator().next());
        }
        return new CandidateQueue(current, added, next);
    }

    public List<IceCandidate> waitingFor(long negotiation) {
        return waiting.getOrDefault(negotiation, List.of());
    }

    /** The description of {@code negotiation} is in place; keeps what {@code expected} may still come to need. */
    public CandidateQueue described(long negotiation, LongPredicate expected) {
        Map<Long, List<IceCandidate>> next = new LinkedHashMap<>(waiting);
        next.keySet().removeIf(id -> id == negotiation || !expected.test(id));
        return new CandidateQueue(negotiation, 0, next);
    }

    /** Begins anew for another connection to the same peer. */
    CandidateQueue undescribed() {
        return new CandidateQueue(0, 0, waiting);
    }
}
