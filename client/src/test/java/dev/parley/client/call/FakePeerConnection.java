package dev.parley.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.AddCandidates;
import dev.parley.client.call.ConnectionCommand.AnswerOffer;
import dev.parley.client.call.ConnectionCommand.ApplyAnswer;
import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.ConnectionEvent.AnswerApplied;
import dev.parley.client.call.ConnectionEvent.AnswerMade;
import dev.parley.client.call.ConnectionEvent.CandidatesGathered;
import dev.parley.client.call.ConnectionEvent.ConnectionChanged;
import dev.parley.client.call.ConnectionEvent.ControlClosed;
import dev.parley.client.call.ConnectionEvent.ControlOpened;
import dev.parley.client.call.ConnectionEvent.NegotiationFailed;
import dev.parley.client.call.ConnectionEvent.NegotiationNeeded;
import dev.parley.client.call.ConnectionEvent.OfferMade;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An RTCPeerConnection that keeps to the rules of JSEP (RFC 9429 §4.1), takes its time, and fails tests that do not. */
final class FakePeerConnection {
    private static final Duration UNTIL_DISCONNECTED = Duration.ofSeconds(5);
    private static final Duration UNTIL_FAILED = Duration.ofSeconds(15);

    private final World world;
    private final SimulatedClient owner;
    private final ConnectionId id;
    private final String fingerprint;
    private boolean haveLocalOffer;
    private boolean underWay;
    private boolean closed;
    private boolean negotiationNeeded = true;
    private boolean initial = true;
    private boolean controlOpen;
    private long pendingOffer;
    private String ufrag = "";
    private String stableUfrag = "";
    private String remoteUfrag = "";
    private String remoteFingerprint = "";
    private int remoteCandidates;
    private int superfluousOffers;
    private boolean asked;
    private ConnectionState state = ConnectionState.NEW;
    private Optional<FakePeerConnection> linked = Optional.empty();

    FakePeerConnection(World world, SimulatedClient owner, ConnectionId id) {
        this.world = world;
        this.owner = owner;
        this.id = id;
        this.fingerprint = FakeSdp.fingerprint(world.serial());
        world.connections.put(fingerprint, this);
        world.after(world.upTo(3), this::fireNegotiationNeeded);
    }

    void run(ConnectionCommand command) {
        assertThat(closed).as("%s after Close", command).isFalse();
        switch (command) {
            case MakeOffer make -> begin(make.negotiation(), () -> makeOffer(make));
            case AnswerOffer answer -> begin(answer.negotiation(), () -> answerOffer(answer));
            case ApplyAnswer apply -> begin(apply.negotiation(), () -> applyAnswer(apply));
            case AddCandidates add -> addCandidates(add.candidates());
            case ConnectionCommand.SetIceServers _, ConnectionCommand.KeepScreen _ -> {}
            case ConnectionCommand.Close _ -> close();
            case ConnectionCommand.Open _ -> throw new AssertionError("opened twice");
        }
    }

    boolean isLinkedTo(FakePeerConnection other) {
        return linked.equals(Optional.of(other)) && other.linked.equals(Optional.of(this)) && alive();
    }

    /** Something was added that the next offer must tell of, as addTransceiver does. */
    void needNegotiation() {
        if (!closed) {
            negotiationNeeded = true;
            asked = true;
            if (!haveLocalOffer) {
                fireNegotiationNeeded();
            }
        }
    }

    /** Offers of what the other side has described already, before somebody asked for one: that may just be too late. */
    int superfluousOffers() {
        return superfluousOffers;
    }

    boolean needsNegotiation() {
        return negotiationNeeded;
    }

    void pathChanged() {
        if (closed || linked.isEmpty()) {
            checkLink();
            return;
        }
        if (alive()) {
            world.after(Duration.ofSeconds(1), () -> {
                if (alive() && state == ConnectionState.DISCONNECTED) {
                    become(ConnectionState.CONNECTED);
                }
            });
            return;
        }
        world.after(UNTIL_DISCONNECTED, () -> {
            if (!alive() && state == ConnectionState.CONNECTED) {
                become(ConnectionState.DISCONNECTED);
            }
        });
        world.after(UNTIL_FAILED, () -> {
            if (!alive() && state == ConnectionState.DISCONNECTED) {
                become(ConnectionState.FAILED);
            }
        });
    }

    private void begin(long negotiation, Runnable action) {
        assertThat(underWay)
                .as("a second negotiation command while one is under way")
                .isFalse();
        underWay = true;
        if (world.chance(world.trouble.nativeHangs())) {
            return;
        }
        world.after(world.upTo(20), () -> {
            if (closed) {
                return;
            }
            if (world.chance(world.trouble.nativeFails())) {
                finish(new NegotiationFailed(id, negotiation, "made to fail"));
            } else {
                action.run();
            }
        });
    }

    private void finish(ConnectionEvent event) {
        world.after(world.upTo(3), () -> {
            underWay = false;
            post(event);
        });
    }

    private void makeOffer(MakeOffer command) {
        if (!negotiationNeeded && !asked && !command.iceRestart() && !haveLocalOffer) {
            superfluousOffers++;
        }
        haveLocalOffer = true;
        negotiationNeeded = false;
        initial = false;
        if (ufrag.isEmpty() || command.iceRestart()) {
            renewUfrag();
        }
        pendingOffer = world.serial();
        finish(new OfferMade(id, command.negotiation(), FakeSdp.offer(fingerprint, ufrag, pendingOffer)));
    }

    private void answerOffer(AnswerOffer command) {
        assertThat(command.rollback()).as("rollback exactly with an own offer").isEqualTo(haveLocalOffer);
        if (command.rollback()) {
            // What the library says then, the answer may bring; so it is not passed on, and said again if it does not.
            haveLocalOffer = false;
            negotiationNeeded = true;
            initial = stableUfrag.isEmpty();
            ufrag = stableUfrag;
        }
        boolean restart = setRemoteDescription(command.sdp());
        if (ufrag.isEmpty() || restart) {
            renewUfrag();
        }
        if (initial) {
            // The fixed m-lines of the other side's first offer take up the own ones.
            negotiationNeeded = false;
            initial = false;
        }
        String answer = FakeSdp.answer(fingerprint, ufrag, FakeSdp.offerSerial(command.sdp()));
        becomeStable();
        finish(new AnswerMade(id, command.negotiation(), answer));
    }

    private void applyAnswer(ApplyAnswer command) {
        assertThat(haveLocalOffer).as("an answer only with an own offer").isTrue();
        assertThat(FakeSdp.offerSerial(command.sdp()))
                .as("an answer to this offer")
                .isEqualTo(pendingOffer);
        setRemoteDescription(command.sdp());
        haveLocalOffer = false;
        becomeStable();
        finish(new AnswerApplied(id, command.negotiation()));
    }

    private void becomeStable() {
        stableUfrag = ufrag;
        if (negotiationNeeded) {
            fireNegotiationNeeded();
        }
        checkLink();
    }

    /** Returns whether the other side restarted ICE. */
    private boolean setRemoteDescription(String sdp) {
        String theirs = FakeSdp.fingerprintOf(sdp);
        assertThat(remoteFingerprint).as("one certificate a connection").isIn("", theirs);
        remoteFingerprint = theirs;
        String before = remoteUfrag;
        remoteUfrag = FakeSdp.ufragOf(sdp);
        if (before.equals(remoteUfrag)) {
            return false;
        }
        remoteCandidates = 0;
        if (state == ConnectionState.NEW || state == ConnectionState.FAILED) {
            become(ConnectionState.CONNECTING);
        }
        String checked = remoteUfrag;
        world.after(UNTIL_FAILED, () -> {
            if (state == ConnectionState.CONNECTING && checked.equals(remoteUfrag)) {
                become(ConnectionState.FAILED);
            }
        });
        return !before.isEmpty();
    }

    private void addCandidates(List<IceCandidate> candidates) {
        assertThat(remoteFingerprint)
                .as("candidates only with a remote description")
                .isNotEmpty();
        assertThat(candidates).isNotEmpty();
        for (IceCandidate candidate : candidates) {
            assertThat(candidate.candidate()).isNotEmpty();
            if (candidate.candidate().endsWith(" ufrag " + remoteUfrag)) {
                remoteCandidates++;
            }
        }
        checkLink();
    }

    private void renewUfrag() {
        ufrag = "u" + world.serial();
        String generation = ufrag;
        for (int i = 0; i < 1 + world.random.nextInt(3); i++) {
            world.after(world.upTo(40), () -> {
                // What is gathered for a description that was rolled back may still be on its way.
                if (generation.equals(ufrag) || world.chance(0.3)) {
                    IceCandidate candidate = FakeSdp.candidate(generation, world.serial());
                    IceCandidate end = new IceCandidate("0", 0, "");
                    post(new CandidatesGathered(id, world.chance(0.2) ? List.of(candidate, end) : List.of(candidate)));
                }
            });
        }
    }

    private void checkLink() {
        match().ifPresent(other -> world.after(world.upTo(50), () -> {
            if (match().equals(Optional.of(other))) {
                link(other);
                other.link(this);
            }
        }));
    }

    private void link(FakePeerConnection other) {
        linked = Optional.of(other);
        world.after(world.upTo(20), () -> {
            if (alive() && state != ConnectionState.CONNECTED) {
                become(ConnectionState.CONNECTED);
                if (!controlOpen) {
                    controlOpen = true;
                    post(new ControlOpened(id, 65_536));
                }
            } else if (!alive()) {
                pathChanged();
            }
        });
    }

    /** The other end, if both have each other's description and a candidate, and a path. */
    private Optional<FakePeerConnection> match() {
        return Optional.ofNullable(world.connections.get(remoteFingerprint))
                .filter(other -> ready() && other.ready() && world.pathUp(owner, other.owner))
                .filter(other -> other.remoteFingerprint.equals(fingerprint)
                        && other.remoteUfrag.equals(ufrag)
                        && remoteUfrag.equals(other.ufrag));
    }

    private boolean ready() {
        return !closed && !owner.silent() && !haveLocalOffer && remoteCandidates > 0;
    }

    private boolean alive() {
        return linked.filter(
                        other -> !closed && !other.closed && !other.owner.silent() && world.pathUp(owner, other.owner))
                .isPresent();
    }

    private void close() {
        closed = true;
        linked.filter(other -> world.pathUp(owner, other.owner))
                .ifPresent(other -> world.after(world.upTo(5), () -> {
                    if (other.controlOpen) {
                        other.controlOpen = false;
                        other.post(new ControlClosed(other.id));
                    }
                }));
        linked.ifPresent(FakePeerConnection::pathChanged);
    }

    private void become(ConnectionState next) {
        if (!closed) {
            state = next;
            post(new ConnectionChanged(id, next));
        }
    }

    private void fireNegotiationNeeded() {
        if (!haveLocalOffer) {
            post(new NegotiationNeeded(id));
        }
    }

    private void post(ConnectionEvent event) {
        if (!closed) {
            owner.post(event);
        }
    }
}
