package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Bye;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import org.junit.jupiter.api.Test;

/** How a call, or one peer's part of it, ends on purpose. */
class HangUpTest {
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    @Test
    void saysByeClosesAndLeaves() {
        Calls call = Calls.connected(LARGE);
        call.on(new CallEvent.MemberJoined(SMALL));
        ConnectionId second = new ConnectionId(SMALL, 2);

        assertThat(call.on(new CallEvent.HangUpRequested()))
                .containsExactly(
                        send(LARGE, new Bye(ByeReason.HUNG_UP)),
                        new ConnectionCommand.Close(id),
                        send(SMALL, new Bye(ByeReason.HUNG_UP)),
                        new ConnectionCommand.Close(second),
                        cancel(new Deadline.AwaitOffer(second)),
                        cancel(new Deadline.Connect(second)),
                        new CallEffect.LeaveRoom());
        assertThat(call.state().phase()).isEqualTo(new CallStage.Ended(new CallEndReason.HungUp()));
        assertThat(call.on(new ConnectionEvent.NegotiationNeeded(id))).isEmpty();
    }

    @Test
    void byeOfTheLastOtherEndsThatPeerNotTheCall() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.from(LARGE, new Bye(ByeReason.HUNG_UP)))
                .containsExactly(
                        new ConnectionCommand.Close(id),
                        new CallEffect.Report(new CallReport.PeerLeft(LARGE, PeerEnd.HUNG_UP)));
        assertThat(call.on(new CallEvent.MemberLeft(LARGE, LeaveReason.LEFT))).isEmpty();
        assertThat(call.state().phase()).isEqualTo(new CallStage.InRoom());
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void leavingWithoutByeEndsThatPeer() {
        assertThat(Calls.connected(LARGE).on(new CallEvent.MemberLeft(LARGE, LeaveReason.LEFT)))
                .containsExactly(
                        new ConnectionCommand.Close(id),
                        new CallEffect.Report(new CallReport.PeerLeft(LARGE, PeerEnd.LEFT)));
    }

    @Test
    void hangingUpWhileJoiningTakesTheJoinBack() {
        Calls call = new Calls();
        assertThat(call.on(new CallEvent.JoinRequested()))
                .containsExactly(Calls.start(new Deadline.Join(), 10), new CallEffect.JoinRoom());

        assertThat(call.on(new CallEvent.HangUpRequested()))
                .containsExactly(cancel(new Deadline.Join()), new CallEffect.LeaveRoom());
    }

    @Test
    void refusalAndUnreachableServerEndTheCallWithTheirReason() {
        Calls refused = new Calls();
        refused.on(new CallEvent.JoinRequested());
        assertThat(refused.on(new CallEvent.JoinRefused(RefusalReason.ROOM_FULL)))
                .containsExactly(cancel(new Deadline.Join()));
        assertThat(refused.state().phase())
                .isEqualTo(new CallStage.Ended(new CallEndReason.Refused(RefusalReason.ROOM_FULL)));

        Calls unreachable = new Calls();
        unreachable.on(new CallEvent.JoinRequested());
        unreachable.on(new CallEvent.SignalingFailed("no such host", "code", "server"));
        assertThat(unreachable.state().phase())
                .isEqualTo(new CallStage.Ended(new CallEndReason.Unreachable("no such host", "code", "server")));
    }

    @Test
    void offerAfterTheEndIsAnsweredWithBye() {
        Calls call = Calls.connected(LARGE);
        call.from(LARGE, new Bye(ByeReason.HUNG_UP));

        assertThat(call.from(LARGE, new CallMessage.Offer(1001, FakeSdp.some(1))))
                .contains(send(LARGE, new Bye(ByeReason.FAILED)));
    }
}
