package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.MIDDLE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.send;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lost server never ends a call: what is connected goes on, what is not waits for it. */
class LostServerTest {
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    @Test
    void connectedPeerStaysConnected() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new CallEvent.SignalingChanged(false))).isEmpty();
        assertThat(call.on(new CallEvent.SignalingChanged(true))).isEmpty();
        assertThat(call.call(LARGE).connected()).isTrue();
    }

    @Test
    void nothingFailsForLackOfAnAnswerAndTheOfferIsRepeatedAfterwards() {
        Calls call = Calls.joined(LARGE);
        long offer = call.offering(LARGE);
        call.on(new ConnectionEvent.OfferMade(id, offer, "offer"));
        call.on(new CallEvent.SignalingChanged(false));

        for (int i = 0; i < 5; i++) {
            assertThat(call.reached(new Deadline.AwaitAnswer(id, offer)))
                    .containsExactly(start(new Deadline.AwaitAnswer(id, offer), 10));
        }
        assertThat(call.reached(new Deadline.Connect(id))).containsExactly(start(new Deadline.Connect(id), 20));
        assertThat(call.on(new CallEvent.SignalingChanged(true)))
                .contains(new MakeOffer(id, call.offering(LARGE), false), start(new Deadline.Connect(id), 10));
    }

    @Test
    void brokenConnectionIsGivenUpWhenTheServerStaysAway() {
        Calls call = Calls.connected(LARGE);
        call.on(new CallEvent.SignalingChanged(false));
        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.FAILED));

        assertThat(call.wait(Duration.ofSeconds(119)).reached(new Deadline.Recover(id)))
                .containsExactly(start(new Deadline.Recover(id), 20));
        assertThat(call.wait(Duration.ofSeconds(2)).reached(new Deadline.Recover(id)))
                .contains(new CallEffect.Report(new CallReport.PeerFailed(LARGE, PeerEnd.CONNECTION_LOST, "")));
    }

    @Test
    void joinedAgainKeepsTheConnectedAndOpensToTheNew() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(Calls.roster(SMALL, LARGE)))
                .contains(
                        new ConnectionCommand.Open(new ConnectionId(SMALL, 2), List.of()),
                        send(LARGE, new CallMessage.Media(MediaFlags.NONE)));
        assertThat(call.call(LARGE).connection()).isEqualTo(id);
    }

    @Test
    void joinedAgainKeepsTheConnectedWhoAreNotBackYet() {
        Calls call = Calls.connected(LARGE);
        call.on(Calls.roster());

        assertThat(call.call(LARGE).present()).isFalse();
        assertThat(call.on(new CallEvent.MemberJoined(LARGE)))
                .containsExactly(send(LARGE, Calls.OWN), send(LARGE, new CallMessage.Media(MediaFlags.NONE)));
        assertThat(call.call(LARGE).present()).isTrue();
    }

    @Test
    void joinedAgainDropsWhoIsNeitherThereNorConnected() {
        Calls call = Calls.joined(LARGE);

        assertThat(call.on(Calls.roster())).contains(new ConnectionCommand.Close(id));
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void joinedAgainBeginsAnewWithWhoIsNotConnected() {
        Calls call = Calls.joined(LARGE);
        ConnectionId second = new ConnectionId(LARGE, 2);

        assertThat(call.on(Calls.roster(LARGE)))
                .contains(
                        new ConnectionCommand.Close(id),
                        new ConnectionCommand.Open(second, List.of()),
                        new MakeOffer(second, call.offering(LARGE), false));
    }

    @Test
    void refusedReturnEndsTheCallOnlyWithItsLastConnection() {
        Calls call = Calls.connected(LARGE);
        CallEndReason reason = new CallEndReason.Refused(RefusalReason.ROOM_FULL);
        call.on(new CallEvent.JoinRefused(RefusalReason.ROOM_FULL));
        assertThat(call.state().phase()).isEqualTo(new CallStage.Detached(reason));

        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.FAILED));
        assertThat(call.state().phase()).isEqualTo(new CallStage.Ended(reason));
    }

    @Test
    void anotherIdIsAnotherMember() {
        Calls call = Calls.connected(LARGE);

        call.on(new CallEvent.Joined(SMALL, List.of(MIDDLE), List.of()));
        assertThat(call.state().peers()).containsOnlyKeys(MIDDLE);
    }
}
