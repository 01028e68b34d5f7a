package dev.parley.client.call.peer;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.SdpFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * Own candidates of the ICE generation that is being connected. All of them follow each description that is sent
 * before it connects, since earlier ones may have been tied to a negotiation that the other side never took up.
 *
 * @param description the negotiation of the local description that was sent last, or 0
 */
public record LocalCandidates(long description, List<IceCandidate> gathered) {
    static final LocalCandidates NONE = new LocalCandidates(0, List.of());

    public LocalCandidates {
        gathered = List.copyOf(gathered);
    }

    /** What of {@code candidates} is worth sending: end-of-candidates is not, nor is more than the other side takes. */
    public List<IceCandidate> sendable(List<IceCandidate> candidates) {
        return candidates.stream()
                .filter(c -> !c.ends() && SdpFilter.problemWith(c).isEmpty())
                .limit(CallMessage.MAX_CANDIDATES - gathered.size())
                .toList();
    }

    public LocalCandidates plus(List<IceCandidate> candidates) {
        List<IceCandidate> all = new ArrayList<>(gathered);
        all.addAll(candidates);
        return new LocalCandidates(description, all);
    }

    public LocalCandidates describedBy(long negotiation) {
        return new LocalCandidates(negotiation, gathered);
    }

    /** Connected, or to be gathered anew. */
    public LocalCandidates forgotten() {
        return new LocalCandidates(description, List.of());
    }
}
