package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage.Answer;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Connectivity;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Negotiation;
import dev.parley.client.call.peer.Negotiation.HaveLocalOffer;
import dev.parley.client.call.peer.Negotiation.HaveRemoteOffer;
import dev.parley.client.call.peer.Negotiation.Stable;
import dev.parley.client.call.peer.Negotiation.Stage;
import dev.parley.client.call.peer.Offers;
import dev.parley.client.call.peer.Offers.Wish;
import dev.parley.client.call.peer.Patience;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import java.util.Optional;

/**
 * Offers and answers of one peer, by the perfect negotiation of W3C WebRTC §10.7, whose lines are quoted here.
 *
 * <p>It departs in three ways: native steps are events of their own, so "making" and "setting" are states; rollback is
 * explicit, since the library has no implicit one; and ids tell stale answers, which a browser's signaling never has.
 */
final class PerfectNegotiation {
    private static final int MAX_REPEATS = 2;

    private final PeerTransition t;

    PerfectNegotiation(PeerTransition transition) {
        this.t = transition;
    }

    /** {@code pc.onnegotiationneeded}. */
    void needed() {
        switch (t.peer().negotiation()) {
            case Stable(boolean theirsFirst) -> {
                // The library fires at once when m-lines are made; the newcomer's offer will cover them.
                if (!theirsFirst) {
                    makeOffer(false, 0);
                }
            }
            // Before an offer is answered the library fires only late news, and will fire again if need remains.
            case HaveLocalOffer local -> {
                if (local.stage() == Stage.APPLYING_ANSWER) {
                    wish(Wish.OFFER);
                }
            }
            case HaveRemoteOffer _ -> wish(Wish.OFFER);
        }
    }

    /** {@code pc.restartIce()}. */
    void restartIce() {
        switch (t.peer().negotiation()) {
            case Stable _ -> makeOffer(true, 0);
            case HaveLocalOffer local -> {
                if (local.stage() == Stage.SENT) {
                    makeOffer(true, local.repeats());
                } else {
                    wish(Wish.ICE_RESTART);
                }
            }
            case HaveRemoteOffer _ -> wish(Wish.ICE_RESTART);
        }
    }

    /** Makes the first offer, or an offer again: {@code makingOffer = true; await pc.setLocalDescription();}. */
    void makeOffer(boolean iceRestart, int repeats) {
        Offers offers = t.peer().offers().makeOne();
        long id = offers.id(t.peer().connection(), t.peer().polite());
        t.become(t.peer().descriptions().with(offers));
        if (iceRestart) {
            t.become(t.peer().descriptions().with(t.peer().localCandidates().forgotten()));
        }
        move(new HaveLocalOffer(id, Stage.MAKING, iceRestart, repeats));
        t.emit(new ConnectionCommand.MakeOffer(t.peer().connection(), id, iceRestart));
    }

    /** Whether the other side may have an offer for this connection from here. */
    boolean hasOffered() {
        boolean making = t.peer().negotiation() instanceof HaveLocalOffer local && local.stage() == Stage.MAKING;
        return t.peer().offers().made() > (making ? 1 : 0);
    }

    void awaitFirstOffer() {
        move(new Stable(true));
    }

    /** Makes an unanswered offer again, since it or its answer may be lost. */
    void repeat() {
        if (t.peer().negotiation() instanceof HaveLocalOffer local && local.stage() == Stage.SENT) {
            makeOffer(local.iceRestart(), 0);
        }
    }

    void offerMade(long id, String sdp) {
        if (!(t.peer().negotiation() instanceof HaveLocalOffer local)
                || local.stage() != Stage.MAKING
                || local.id() != id) {
            t.dropped("an offer that the library made too late");
            return;
        }
        if (t.peer().offers().waiting().isPresent()) {
            // Glare that the polite side found out about while making its offer: this one is never sent.
            giveWay(local, t.peer().offers().waiting().get());
            return;
        }
        move(local.at(Stage.SENT));
        t.send(new Offer(id, sdp));
        t.candidates().describe(id);
    }

    void offerReceived(Offer said) {
        PeerCall peer = t.peer();
        if (Offers.madeByImpolite(said.negotiation()) != peer.polite()
                || said.negotiation() <= peer.offers().lastSeen()) {
            t.dropped("a stale offer");
            return;
        }
        t.accepted("offer", said.sdp()).ifPresent(sdp -> take(new Offer(said.negotiation(), sdp)));
    }

    private void take(Offer offer) {
        PeerCall peer = t.peer();
        t.become(peer.descriptions().with(peer.offers().seen(offer.negotiation())));
        // const readyForOffer = !makingOffer && (pc.signalingState == "stable" || isSettingRemoteAnswerPending);
        // const offerCollision = description.type == "offer" && !readyForOffer;
        switch (peer.negotiation()) {
            case Stable _ -> answer(offer, false);
            case HaveRemoteOffer _ -> await(offer);
            case HaveLocalOffer local -> {
                if (local.stage() == Stage.APPLYING_ANSWER) {
                    await(offer);
                } else if (!peer.polite()) {
                    // ignoreOffer = !polite && offerCollision; if (ignoreOffer) return;
                    t.dropped("an offer that met an own one");
                } else if (local.stage() == Stage.MAKING) {
                    await(offer);
                } else {
                    giveWay(local, offer);
                }
            }
        }
    }

    void answerReceived(Answer answer) {
        if (!(t.peer().negotiation() instanceof HaveLocalOffer local)
                || local.stage() != Stage.SENT
                || local.id() != answer.negotiation()) {
            t.dropped("an answer to an offer that no longer stands");
            return;
        }
        t.accepted("answer", answer.sdp()).ifPresent(sdp -> take(local, sdp));
    }

    private void take(HaveLocalOffer local, String answer) {
        if (!t.sameCertificate(answer)) {
            // The other side lost its half of this connection and answered with a fresh one: begin anew with it.
            if (t.replaceConnection()) {
                makeOffer(false, 0);
            }
            return;
        }
        t.rememberCertificate(answer);
        move(local.at(Stage.APPLYING_ANSWER));
        t.emit(new ConnectionCommand.ApplyAnswer(t.peer().connection(), local.id(), answer));
    }

    void answerApplied(long id) {
        if (t.peer().negotiation() instanceof HaveLocalOffer local
                && local.stage() == Stage.APPLYING_ANSWER
                && local.id() == id) {
            t.candidates().remoteDescribed(id);
            settle();
        } else {
            t.dropped("an answer that the library applied too late");
        }
    }

    /** Nothing was applied, so the own offer still stands, and another takes its place. */
    void answerUnfit(long id) {
        if (t.peer().negotiation() instanceof HaveLocalOffer local
                && local.stage() == Stage.APPLYING_ANSWER
                && local.id() == id) {
            makeOffer(local.iceRestart(), local.repeats());
        } else {
            t.dropped("an answer that did not fit an offer of before");
        }
    }

    void answerMade(long id, String sdp) {
        if (!t.peer().negotiation().equals(new HaveRemoteOffer(id))) {
            t.dropped("an answer that the library made too late");
            return;
        }
        t.candidates().remoteDescribed(id);
        // The other side made a newer offer meanwhile, so it gave up this one and would drop the answer.
        if (t.peer().offers().waiting().isEmpty()) {
            t.send(new Answer(id, sdp));
            t.candidates().describe(id);
        }
        settle();
    }

    void deadlineReached(Deadline deadline) {
        if (!t.peer().negotiation().deadline(t.peer().connection()).equals(Optional.of(deadline))) {
            return;
        }
        switch (t.peer().negotiation()) {
            case Stable _ -> {
                if (t.reachable()) {
                    makeOffer(false, 0);
                } else {
                    t.start(deadline, Patience.OFFER);
                }
            }
            case HaveRemoteOffer _ -> t.fail(PeerEnd.LIBRARY_SILENT, "no answer made");
            case HaveLocalOffer local -> {
                if (local.stage() != Stage.SENT) {
                    t.fail(
                            PeerEnd.LIBRARY_SILENT,
                            local.stage() == Stage.MAKING ? "no offer made" : "answer not applied");
                } else if (!t.reachable()) {
                    t.start(deadline, Patience.ANSWER);
                } else if (local.repeats() < MAX_REPEATS) {
                    makeOffer(local.iceRestart(), local.repeats() + 1);
                } else if (t.peer().connectivity().progress() == Connectivity.Progress.WELL) {
                    // What it would change can wait: a call that works does not end for want of an answer.
                    t.start(deadline, Patience.ANSWER);
                } else {
                    t.fail(PeerEnd.NO_ANSWER, "to " + (local.repeats() + 1) + " offers");
                }
            }
        }
    }

    private void settle() {
        Offers offers = t.peer().offers();
        move(new Stable(false));
        if (offers.waiting().isPresent()) {
            answer(offers.waiting().get(), false);
        } else if (offers.wish() != Wish.NONE) {
            t.become(t.peer().descriptions().with(offers.withoutWish()));
            makeOffer(offers.wish() == Wish.ICE_RESTART, 0);
        }
    }

    /** The polite side in glare: {@code await pc.setRemoteDescription(description); // SRD rolls back as needed}. */
    private void giveWay(HaveLocalOffer own, Offer theirs) {
        // The library says by itself what else needs an offer; only ICE restarts are ours to remember.
        if (own.iceRestart()) {
            wish(Wish.ICE_RESTART);
        }
        // Rollback takes back the ICE generation that the own offer began, and with it its candidates. Those of an
        // earlier one stay valid; they may have been tied to this very offer, and so have to follow the answer.
        if (own.iceRestart() || t.peer().remoteCandidates().current() == 0) {
            t.become(t.peer().descriptions().with(t.peer().localCandidates().forgotten()));
        }
        answer(theirs, true);
    }

    private void answer(Offer offer, boolean rollback) {
        t.become(t.peer().descriptions().with(t.peer().offers().taken()));
        boolean same = t.sameCertificate(offer.sdp());
        // Another certificate is another connection: the other side lost its half of the one we have.
        if (!same && !t.replaceConnection()) {
            return;
        }
        t.rememberCertificate(offer.sdp());
        if (t.peer().connected()) {
            // It restarts ICE, since nothing else is left to agree on: what was gathered before is not told again.
            t.become(t.peer().descriptions().with(t.peer().localCandidates().forgotten()));
            t.recovery().gathersAnew();
        }
        move(new HaveRemoteOffer(offer.negotiation()));
        t.emit(new ConnectionCommand.AnswerOffer(
                t.peer().connection(), offer.negotiation(), offer.sdp(), rollback && same));
    }

    private void await(Offer offer) {
        t.become(t.peer().descriptions().with(t.peer().offers().await(offer)));
    }

    private void wish(Wish wish) {
        t.become(t.peer().descriptions().with(t.peer().offers().wish(wish)));
    }

    private void move(Negotiation next) {
        ConnectionId connection = t.peer().connection();
        t.peer().negotiation().deadline(connection).ifPresent(t::cancel);
        t.become(t.peer().descriptions().with(next));
        next.deadline(connection).ifPresent(deadline -> t.start(deadline, next.patience()));
    }
}
