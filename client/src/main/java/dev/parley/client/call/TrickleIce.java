package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Candidates;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.call.peer.CandidateQueue;
import dev.parley.client.call.peer.LocalCandidates;
import dev.parley.client.call.peer.Negotiation.HaveLocalOffer;
import dev.parley.client.call.peer.Negotiation.HaveRemoteOffer;
import dev.parley.client.call.peer.Negotiation.Stable;
import dev.parley.client.call.peer.Negotiation.Stage;
import dev.parley.client.call.peer.Offers;
import java.util.List;
import java.util.Optional;

/** Candidates of one peer in both directions (RFC 8838), each tied to the negotiation of its description. */
final class TrickleIce {
    private final PeerTransition t;

    TrickleIce(PeerTransition transition) {
        this.t = transition;
    }

    void gathered(List<IceCandidate> candidates) {
        LocalCandidates local = t.peer().localCandidates();
        List<IceCandidate> sendable = local.sendable(candidates);
        t.become(t.peer().descriptions().with(local.plus(sendable)));
        boolean described = switch (t.peer().negotiation()) {
            case Stable _ -> local.description() != 0;
            // They belong to a description that the other side must see first.
            case HaveLocalOffer offer -> offer.stage() != Stage.MAKING;
            case HaveRemoteOffer _ -> false;
        };
        if (described && !sendable.isEmpty()) {
            t.send(new Candidates(local.description(), sendable));
        }
    }

    /** The local description of this negotiation was just sent; what was gathered follows it. */
    void describe(long negotiation) {
        LocalCandidates local = t.peer().localCandidates().describedBy(negotiation);
        t.become(t.peer().descriptions().with(local));
        if (!local.gathered().isEmpty()) {
            t.send(new Candidates(negotiation, local.gathered()));
        }
    }

    void received(Candidates message) {
        Optional<String> problem = SdpFilter.problemWith(message.candidates());
        List<IceCandidate> candidates =
                message.candidates().stream().filter(c -> !c.ends()).toList();
        if (problem.isPresent()) {
            t.dropped(problem.get());
        } else if (message.negotiation() == t.peer().remoteCandidates().current()) {
            add(candidates);
        } else if (expected(message.negotiation())) {
            t.become(
                    t.peer().descriptions().with(t.peer().remoteCandidates().queue(message.negotiation(), candidates)));
        } else {
            t.dropped("candidates of a negotiation that no longer stands");
        }
    }

    /** The remote description of this negotiation is in place; what waited for it follows. */
    void remoteDescribed(long negotiation) {
        CandidateQueue queue = t.peer().remoteCandidates();
        t.become(t.peer().descriptions().with(queue.described(negotiation, this::expected)));
        add(queue.waitingFor(negotiation));
    }

    private void add(List<IceCandidate> candidates) {
        CandidateQueue queue = t.peer().remoteCandidates();
        List<IceCandidate> acceptable = queue.acceptable(candidates);
        if (acceptable.size() < candidates.size()) {
            t.dropped("candidates beyond " + CallMessage.MAX_CANDIDATES);
        }
        if (!acceptable.isEmpty()) {
            t.become(t.peer().descriptions().with(queue.passedOn(acceptable.size())));
            t.emit(new ConnectionCommand.AddCandidates(t.peer().connection(), acceptable));
        }
    }

    /** Whether a remote description of this negotiation may still come to be. */
    private boolean expected(long id) {
        Offers offers = t.peer().offers();
        boolean theirs = Offers.madeByImpolite(id) == t.peer().polite();
        boolean waiting =
                offers.waiting().filter(offer -> offer.negotiation() == id).isPresent();
        return switch (t.peer().negotiation()) {
            case Stable _ -> theirs && (id > offers.lastSeen() || waiting);
            case HaveLocalOffer local -> theirs ? id > offers.lastSeen() || waiting : local.id() == id;
            case HaveRemoteOffer(long answering) -> theirs && (id > offers.lastSeen() || waiting || id == answering);
        };
    }
}
