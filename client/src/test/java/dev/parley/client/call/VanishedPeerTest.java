package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionEvent.ConnectionChanged;
import dev.parley.client.call.ConnectionEvent.ControlClosed;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A peer that is gone without a word, as the server or as the connection tells it. */
class VanishedPeerTest {
    private static final CallEvent LOST = new CallEvent.MemberLeft(LARGE, LeaveReason.LOST);
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    private static CallEffect left(PeerEnd end) {
        return new CallEffect.Report(new CallReport.PeerLeft(LARGE, end));
    }

    @Test
    void callGoesOnWhileTheConnectionDoes() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(LOST)).isEmpty();
        assertThat(call.call(LARGE).present()).isFalse();
    }

    @Test
    void lostMemberWhoseConnectionFailsIsDropped() {
        Calls call = Calls.connected(LARGE);
        call.on(LOST);

        assertThat(call.on(new ConnectionChanged(id, ConnectionState.FAILED)))
                .containsExactly(new ConnectionCommand.Close(id), left(PeerEnd.VANISHED));
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void lostMemberThatWasNeverConnectedIsDropped() {
        Calls call = Calls.joined(LARGE);
        call.from(LARGE, new CallMessage.Introduction("Ann", ClientKind.DESKTOP));

        assertThat(call.on(LOST)).contains(new ConnectionCommand.Close(id), left(PeerEnd.VANISHED));
    }

    @Test
    void nobodyIsToldOfALostMemberWhoNeverAnswered() {
        Calls call = Calls.joined(LARGE);

        assertThat(call.on(LOST)).contains(new ConnectionCommand.Close(id)).doesNotContain(left(PeerEnd.VANISHED));
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void closedControlChannelAloneEndsNothingAndIsOpenedAgainInANewConnection() {
        Calls call = Calls.connected(LARGE);
        Deadline channel = new Deadline.Channel(id);
        assertThat(call.on(new ControlClosed(id)))
                .containsExactly(new CallEffect.StartDeadline(channel, Duration.ofSeconds(6)));
        assertThat(call.reached(channel))
                .contains(
                        new ConnectionCommand.Close(id),
                        new ConnectionCommand.Open(new ConnectionId(LARGE, 2), List.of()));
        assertThat(call.reached(channel))
                .as("of a connection that is gone")
                .noneMatch(ConnectionCommand.Open.class::isInstance);
    }

    @Test
    void closedControlChannelWaitsUntilTheOtherSideCanBeAsked() {
        Calls call = Calls.connected(LARGE);
        call.on(new ControlClosed(id));
        call.on(new CallEvent.SignalingChanged(false));
        Deadline channel = new Deadline.Channel(id);
        assertThat(call.reached(channel))
                .containsExactly(new CallEffect.StartDeadline(channel, Duration.ofSeconds(20)));
    }

    /** A peer that has no channel, or cannot keep one, is seen and heard all the same. */
    @Test
    void controlChannelThatNeverLastsDoesNotEndTheCall() {
        Calls call = Calls.connected(LARGE);
        for (int attempt = 1; attempt <= 5; attempt++) {
            ConnectionId now = call.call(LARGE).connection();
            call.on(new ConnectionChanged(now, ConnectionState.CONNECTED));
            call.on(new ConnectionEvent.ControlOpened(now, 65_536));
            call.on(new ControlClosed(now));
            call.reached(new Deadline.Channel(now));
        }
        assertThat(call.call(LARGE).connection()).isEqualTo(new ConnectionId(LARGE, 3));
        assertThat(call.call(LARGE).connected()).isTrue();
    }

    @Test
    void floodOfTheControlChannelEndsTheCallWithThatPeer() {
        Calls call = Calls.connected(LARGE);
        call.on(new ConnectionEvent.ControlFlooded(id));
        assertThat(call.state().peers().get(LARGE))
                .isEqualTo(new Peer.Ended(LARGE, Calls.OTHERS, PeerEnd.BAD_MESSAGE, 0));
    }

    @Test
    void closedOtherHalfEndsThePeerWhenTheServerCannotBeAsked() {
        Calls call = Calls.connected(LARGE);
        call.on(new CallEvent.SignalingChanged(false));
        call.on(new ControlClosed(id));

        assertThat(call.on(new ConnectionChanged(id, ConnectionState.DISCONNECTED)))
                .contains(left(PeerEnd.GONE));
    }

    @Test
    void closedOtherHalfOfAMemberInTheRoomIsMadeAnew() {
        Calls call = Calls.connected(LARGE);
        call.on(new ConnectionChanged(id, ConnectionState.DISCONNECTED));
        ConnectionId second = new ConnectionId(LARGE, 2);

        assertThat(call.on(new ControlClosed(id)))
                .contains(new ConnectionCommand.Close(id), new ConnectionCommand.Open(second, List.of()));
    }

    @Test
    void offerWithAnotherCertificateIsAnsweredByANewConnection() {
        Calls call = Calls.connected(LARGE);
        String other = FakeSdp.some(2);

        assertThat(call.from(LARGE, new CallMessage.Offer(1001, other)))
                .contains(
                        new ConnectionCommand.Close(id),
                        new ConnectionCommand.AnswerOffer(new ConnectionId(LARGE, 2), 1001, other, false));
    }

    @Test
    void certificatesCannotBeChangedForEver() {
        Calls call = Calls.connected(LARGE);
        for (int i = 0; i < 5; i++) {
            call.from(LARGE, new CallMessage.Offer(1001 + 2 * i, FakeSdp.some(2 + i)));
            ConnectionId now = new ConnectionId(LARGE, 2 + i);
            call.on(new ConnectionEvent.AnswerMade(now, 1001 + 2 * i, "answer"));
        }

        assertThat(call.state().peers().get(LARGE))
                .isEqualTo(new Peer.Ended(LARGE, Calls.OTHERS, PeerEnd.BAD_MESSAGE, 4));
    }
}
