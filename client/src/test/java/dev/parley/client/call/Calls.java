package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Negotiation;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Drives one call by hand and remembers the effects of its last event. */
public final class Calls {
    static final PeerId SMALL = peer(1);
    static final PeerId MIDDLE = peer(5);
    public static final PeerId LARGE = peer(9);

    /** What this side says of itself, and what is known of the others before they have said anything. */
    static final Introduction OWN = new Introduction("Mia", ClientKind.DESKTOP);

    static final Introduction OTHERS = Introduction.NONE;

    private CallState state = CallState.idle(OWN, MediaFlags.NONE, 0, 0);
    private List<CallEffect> effects = List.of();
    private Instant now = Instant.EPOCH;

    static PeerId peer(int number) {
        byte[] bytes = new byte[PeerId.BYTES];
        bytes[0] = (byte) number;
        return PeerId.of(bytes);
    }

    /** In a room as MIDDLE, together with these from before. */
    static Calls joined(PeerId... members) {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());
        call.on(roster(members));
        return call;
    }

    static CallEvent roster(PeerId... members) {
        return new CallEvent.Joined(MIDDLE, List.of(members), List.of());
    }

    /** As above, connected, stable, by an offer of this side. */
    public static Calls connected(PeerId other) {
        Calls call = joined(other);
        ConnectionId id = new ConnectionId(other, 1);
        long offer = call.offering(other);
        call.on(new ConnectionEvent.OfferMade(id, offer, "the offer"));
        call.on(new CallEvent.MessageReceived(other, new CallMessage.Answer(offer, FakeSdp.some(1))));
        call.on(new ConnectionEvent.AnswerApplied(id, offer));
        call.on(new ConnectionEvent.ControlOpened(id, 65_536));
        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.CONNECTED));
        return call;
    }

    List<CallEffect> on(CallEvent event) {
        Step step = state.on(event, now);
        state = step.next();
        effects = step.effects();
        return effects;
    }

    public List<CallEffect> from(PeerId peer, CallMessage message) {
        return on(new CallEvent.MessageReceived(peer, message));
    }

    List<CallEffect> reached(Deadline deadline) {
        return on(new CallEvent.DeadlineReached(deadline));
    }

    Calls wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** The id of the own offer that is being made or was sent. */
    long offering(PeerId peer) {
        return ((Negotiation.HaveLocalOffer) call(peer).negotiation()).id();
    }

    PeerCall call(PeerId peer) {
        return (PeerCall) state.peers().get(peer);
    }

    CallState state() {
        return state;
    }

    static CallEffect dropped(String what) {
        return new CallEffect.Report(new CallReport.Dropped(what));
    }

    public static CallEffect send(PeerId to, CallMessage message) {
        return new CallEffect.SendMessage(to, message);
    }

    static CallEffect start(Deadline deadline, int seconds) {
        return new CallEffect.StartDeadline(deadline, Duration.ofSeconds(seconds));
    }

    static CallEffect start(Deadline deadline, Duration patience) {
        return new CallEffect.StartDeadline(deadline, patience);
    }

    /** The program stood still. */
    Calls sleep(Duration time) {
        state = state.slept(time);
        return wait(time);
    }

    static CallEffect cancel(Deadline deadline) {
        return new CallEffect.CancelDeadline(deadline);
    }
}
