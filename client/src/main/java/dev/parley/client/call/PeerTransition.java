package dev.parley.client.call;

import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Answer;
import dev.parley.client.call.message.CallMessage.Bye;
import dev.parley.client.call.message.CallMessage.Candidates;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.CallMessage.Media;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.message.CallMessage.Proof;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.message.SdpFilter;
import dev.parley.client.call.message.SdpFilter.Verdict;
import dev.parley.client.call.peer.Connectivity;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Descriptions;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One peer within one step of the call: what it was, becoming what it will be. Lives only as long as the step. */
final class PeerTransition {
    /** Each new connection costs memory that the library never gives back. */
    static final int MAX_REPLACEMENTS = 4;

    /** So many of them may be for a channel: a peer that keeps none open can still be seen and heard. */
    private static final int MAX_FOR_CHANNELS = 2;

    private final CallTransition call;
    private final PerfectNegotiation negotiation = new PerfectNegotiation(this);
    private final TrickleIce candidates = new TrickleIce(this);
    private final Recovery recovery = new Recovery(this);
    private PeerCall peer;
    private Optional<PeerEnd> end = Optional.empty();

    PeerTransition(CallTransition call, PeerCall peer) {
        this.call = call;
        this.peer = peer;
    }

    /** Opens the connection; the newcomer makes the first offer. */
    void begin(boolean offer) {
        open();
        beginNegotiation(offer);
    }

    void on(ConnectionEvent event) {
        switch (event) {
            case ConnectionEvent.NegotiationNeeded _ -> negotiation.needed();
            case ConnectionEvent.OfferMade made -> negotiation.offerMade(made.negotiation(), made.sdp());
            case ConnectionEvent.AnswerMade made -> negotiation.answerMade(made.negotiation(), made.sdp());
            case ConnectionEvent.AnswerApplied applied -> negotiation.answerApplied(applied.negotiation());
            case ConnectionEvent.AnswerUnfit unfit -> negotiation.answerUnfit(unfit.negotiation());
            case ConnectionEvent.NegotiationFailed failed -> {
                if (peer.negotiation().underWay(failed.negotiation())) {
                    fail(PeerEnd.LIBRARY_FAILED, failed.problem());
                } else {
                    dropped("a failure of a negotiation that no longer stands");
                }
            }
            case ConnectionEvent.CandidatesGathered gathered -> {
                if (gathered.candidates().stream().anyMatch(IceCandidate::relayed)) {
                    recovery.relayIs(RelayUse.State.USABLE);
                }
                candidates.gathered(gathered.candidates());
            }
            case ConnectionEvent.RelayFailed failed -> recovery.relayIs(failed.why());
            case ConnectionEvent.RelayOutdated _ -> recovery.relayOutdated();
            case ConnectionEvent.ConnectionChanged changed -> recovery.changed(changed.state());
            case ConnectionEvent.OpenFailed failed -> fail(PeerEnd.LIBRARY_FAILED, failed.problem());
            case ConnectionEvent.ControlOpened _ -> recovery.controlOpened();
            case ConnectionEvent.ControlClosed _ -> recovery.controlClosed();
            case ConnectionEvent.ControlFlooded _ -> fail(PeerEnd.BAD_MESSAGE, "it floods the control channel");
        }
    }

    void on(CallMessage message) {
        switch (message) {
            case Offer offer -> negotiation.offerReceived(offer);
            case Answer answer -> negotiation.answerReceived(answer);
            case Candidates list -> candidates.received(list);
            case Bye(ByeReason reason) -> {
                if (reason == ByeReason.HUNG_UP) {
                    over(PeerEnd.HUNG_UP, "");
                } else {
                    givenUpThere();
                }
            }
            case Introduction introduction -> become(peer.with(introduction));
            case Proof _ -> {} // Concerns who they are, and not the connection.
            case Media(MediaFlags media) -> {
                if (media.screen() != peer.media().screen()) {
                    emit(new ConnectionCommand.KeepScreen(peer.connection(), media.screen()));
                }
                become(peer.with(media));
            }
        }
    }

    void deadlineReached(Deadline deadline) {
        negotiation.deadlineReached(deadline);
        if (end.isEmpty()) {
            recovery.deadlineReached(deadline);
        }
    }

    /**
     * The member entered the room again, or this side did. Mostly both programs are still the same, with what they have; one
     * that was started anew will offer with another certificate.
     */
    void joinedAgain(boolean offer) {
        become(peer.presentAgain());
        if (peer.connected()) {
            reachableAgain();
            sendMedia();
        } else if (replaceConnection()) {
            // What was under way may be lost in part, and the other side has begun anew too.
            beginNegotiation(offer);
        }
    }

    /** What was offered knows of no ICE server, and now there are some. */
    void gatherAnew() {
        negotiation.restartIce();
    }

    void reachableAgain() {
        negotiation.repeat();
        recovery.reachableAgain();
    }

    /**
     * The other side gave up a connection, mostly since this one did not answer: it slept, or the network was away. The two
     * meet again by an offer for another, made by whoever hears of it.
     */
    private void givenUpThere() {
        Connectivity connectivity = peer.connectivity();
        boolean couldBeUp = connectivity.up().isPresent() || connectivity.slept();
        // Said of an earlier one, unless it refuses an offer that was sent just now; that ends with the second.
        boolean tooEarly = connectivity.justBegun(now()) && (peer.replacements() == 0 || !negotiation.hasOffered());
        if ((couldBeUp || tooEarly) && mayReplaceConnection()) {
            replaceConnection();
            beginNegotiation(true);
        } else {
            // Both wait in vain for a path, and one of them is the first to give up.
            over(peer.pathless() ? recovery.pathless() : PeerEnd.FAILED_THERE, "");
        }
    }

    /** The server says that the member is no longer there. */
    void left(PeerEnd how) {
        become(peer.absent());
        if (how != PeerEnd.VANISHED || !peer.connected()) {
            end(how);
        }
    }

    void hangUp() {
        if (peer.present()) {
            send(new Bye(ByeReason.HUNG_UP));
        }
        close();
    }

    void fail(PeerEnd how, String problem) {
        if (how.toBeTold() && peer.present()) {
            send(new Bye(ByeReason.FAILED));
        }
        over(how, problem);
    }

    private void over(PeerEnd how, String problem) {
        close();
        if (how == PeerEnd.VANISHED && !peer.heardOf()) {
            dropped("somebody who never answered"); // Nobody can miss them.
        } else {
            call.emit(new CallEffect.Report(
                    how.failure()
                            ? new CallReport.PeerFailed(peer.id(), how, problem)
                            : new CallReport.PeerLeft(peer.id(), how)));
        }
        end = Optional.of(how);
    }

    void end(PeerEnd how) {
        fail(how, "");
    }

    void close() {
        call.emit(new ConnectionCommand.Close(peer.connection()));
        peer.deadlines().forEach(this::cancel);
    }

    /** What is used of the peer's description; nothing if it is refused, which ends the call with it. */
    Optional<String> accepted(String what, String sdp) {
        return switch (SdpFilter.check(sdp)) {
            case Verdict.Accepted(var _, String used) -> Optional.of(used);
            case Verdict.Refused(String problem) -> {
                fail(PeerEnd.BAD_MESSAGE, what + " " + problem);
                yield Optional.empty();
            }
        };
    }

    /** Whether the description may belong to this connection: a certificate lives as long as its connection. */
    boolean sameCertificate(String sdp) {
        String known = peer.descriptions().fingerprint();
        return known.isEmpty() || known.equals(fingerprint(sdp));
    }

    void rememberCertificate(String sdp) {
        become(peer.descriptions().withFingerprint(fingerprint(sdp)));
    }

    /** Begins anew with a peer whose half of the connection is gone; false if that happens too often. */
    boolean replaceConnection() {
        if (!mayReplaceConnection()) {
            fail(PeerEnd.BAD_MESSAGE, "its connection was made anew too often");
            return false;
        }
        close();
        peer = peer.renewed(call.nextConnection(peer.id()), now());
        open();
        return true;
    }

    /** Whether the connection may be made anew for nothing but a control channel. */
    boolean mayReplaceForChannel() {
        return peer.replacements(now()) < MAX_FOR_CHANNELS;
    }

    private boolean mayReplaceConnection() {
        return peer.replacements(now()) < MAX_REPLACEMENTS;
    }

    /** Whether a message would reach the other side now. */
    boolean reachable() {
        return peer.present() && call.signalingUp();
    }

    void send(CallMessage message) {
        call.emit(new CallEffect.SendMessage(peer.id(), message));
    }

    void sendMedia() {
        if (peer.connected() && peer.present()) {
            send(new Media(call.media()));
        }
    }

    void emit(CallEffect effect) {
        call.emit(effect);
    }

    void start(Deadline deadline, Duration patience) {
        call.emit(new CallEffect.StartDeadline(deadline, patience));
    }

    void cancel(Deadline deadline) {
        call.emit(new CallEffect.CancelDeadline(deadline));
    }

    void dropped(String what) {
        call.dropped(what);
    }

    PeerCall peer() {
        return peer;
    }

    void become(PeerCall next) {
        peer = next;
    }

    void become(Descriptions next) {
        peer = peer.with(next);
    }

    PerfectNegotiation negotiation() {
        return negotiation;
    }

    Recovery recovery() {
        return recovery;
    }

    TrickleIce candidates() {
        return candidates;
    }

    Instant now() {
        return call.now();
    }

    /** What is left of the peer after this step; nothing if it is neither in the room nor connected. */
    Optional<Peer> result() {
        if (end.isEmpty()) {
            return Optional.of(peer);
        }
        return peer.present()
                ? Optional.of(new Peer.Ended(peer.id(), peer.introduction(), end.get(), peer.replacements(now())))
                : Optional.empty();
    }

    private void open() {
        call.emit(new ConnectionCommand.Open(peer.connection(), call.iceServers()));
        recovery.begin();
    }

    private void beginNegotiation(boolean offer) {
        if (offer) {
            negotiation.makeOffer(false, 0);
        } else {
            negotiation.awaitFirstOffer();
        }
    }

    private static String fingerprint(String sdp) {
        return switch (SdpFilter.check(sdp)) {
            case Verdict.Accepted(String fingerprint, var _) -> fingerprint;
            case Verdict.Refused(String problem) ->
                throw new IllegalStateException("a refused description was used: " + problem);
        };
    }
}
