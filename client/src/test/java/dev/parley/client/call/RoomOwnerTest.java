package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.MIDDLE;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner of a room decides, as the call of somebody else sees it. */
class RoomOwnerTest {
    private static final ConnectionId FIRST = new ConnectionId(LARGE, 1);

    @Test
    void waitsWithoutADeadlineAndOffersNobodyAnything() {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());
        call.on(new CallEvent.MembersForeseen(MIDDLE, List.of(LARGE)));

        assertThat(call.on(new CallEvent.AskedToWait()))
                .contains(cancel(new Deadline.Join()), new ConnectionCommand.Close(FIRST))
                .noneMatch(CallEffect.SendMessage.class::isInstance);
        assertThat(call.state().phase()).isEqualTo(new CallStage.Waiting());
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void comesInWhenItIsAdmitted() {
        Calls call = waiting();
        assertThat(call.on(roster(LARGE))).contains(Calls.send(LARGE, Calls.OWN));
        assertThat(call.state().phase()).isEqualTo(new CallStage.InRoom());
    }

    @Test
    void endsWhenItIsDeclined() {
        Calls call = waiting();
        call.on(new CallEvent.JoinRefused(RefusalReason.DECLINED));
        assertThat(call.state().phase())
                .isEqualTo(new CallStage.Ended(new CallEndReason.Refused(RefusalReason.DECLINED)));
    }

    @Test
    void waitsOnOverALostServer() {
        Calls call = waiting();
        call.on(new CallEvent.SignalingChanged(false));
        call.on(new CallEvent.SignalingChanged(true));
        call.on(new CallEvent.AskedToWait());
        assertThat(call.state().phase()).isEqualTo(new CallStage.Waiting());
    }

    @Test
    void whoIsRemovedClosesEverythingAtOnceAndSaysNothing() {
        Calls call = Calls.connected(LARGE);
        assertThat(call.on(new CallEvent.Removed())).containsExactly(new ConnectionCommand.Close(FIRST));
        assertThat(call.state().phase())
                .isEqualTo(new CallStage.Ended(new CallEndReason.Refused(RefusalReason.REMOVED)));
    }

    @Test
    void whoIsToldOfTheRemovalWhenItComesBackEndsToo() {
        Calls call = Calls.connected(LARGE);
        assertThat(call.on(new CallEvent.JoinRefused(RefusalReason.REMOVED)))
                .containsExactly(new ConnectionCommand.Close(FIRST));
        assertThat(call.state().ended()).isTrue();
    }

    @Test
    void theConnectionToWhoWasRemovedIsClosedHoweverWellItIsAndBeginsNoMore() {
        Calls call = Calls.connected(LARGE);
        assertThat(call.on(new CallEvent.MemberLeft(LARGE, LeaveReason.REMOVED)))
                .contains(
                        new ConnectionCommand.Close(FIRST),
                        new CallEffect.Report(new CallReport.PeerLeft(LARGE, PeerEnd.REMOVED)));
        assertThat(call.from(LARGE, new CallMessage.Offer(99, FakeSdp.some(2))))
                .noneMatch(ConnectionCommand.class::isInstance);
    }

    private static Calls waiting() {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());
        call.on(new CallEvent.AskedToWait());
        return call;
    }
}
