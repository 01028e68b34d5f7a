package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Offers;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerEnd;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two programs that are the same peer, one after the other: seen from the first one, and from another peer. */
class TakenOverTest {
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    @Test
    void theFirstOneGoesWithoutGoodBye() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new CallEvent.TakenOver("elsewhere", "server.takenOver", "h:1")))
                .containsExactly(new ConnectionCommand.Close(id));
        assertThat(call.state().phase())
                .isEqualTo(new CallStage.Ended(new CallEndReason.TakenOver("elsewhere", "server.takenOver", "h:1")));
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void theFirstOneStopsJoining() {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());

        assertThat(call.on(new CallEvent.TakenOver("elsewhere", "server.takenOver", "h:1")))
                .containsExactly(Calls.cancel(new Deadline.Join()));
        assertThat(call.state().ended()).isTrue();
    }

    @Test
    void theNextOneOffersAboveWhatTheFirstCanHaveOffered() {
        CallState first = CallState.idle(Calls.OWN, MediaFlags.NONE, 70_000, 0);
        CallState next = CallState.idle(Calls.OWN, MediaFlags.NONE, 3, 1);

        assertThat(next.connections()).isGreaterThan(first.connections());
        assertThat(first.connectionsMade()).isEqualTo(70_000);
        assertThat(next.connectionsMade()).isEqualTo(3);
        int last = CallState.idle(Calls.OWN, MediaFlags.NONE, 70_000, 1000).connections();
        assertThat(new Offers(65_535, 0, Optional.empty(), Offers.Wish.NONE).id(new ConnectionId(LARGE, last), false))
                .isLessThan(CallMessage.MAX_NEGOTIATION);
    }

    @Test
    void anotherPeerReplacesTheConnectionThatStillLooksUpWithTheFirstOffer() {
        Calls call = Calls.connected(LARGE);
        assertThat(call.on(new CallEvent.MemberJoined(LARGE))).noneMatch(ConnectionCommand.class::isInstance);
        String other = FakeSdp.some(2);
        ConnectionId second = new ConnectionId(LARGE, 2);
        long offer = (1L << 37) + 3;

        assertThat(call.from(LARGE, new Offer(offer, other)))
                .contains(
                        new ConnectionCommand.Close(id),
                        new ConnectionCommand.Open(second, List.of()),
                        new ConnectionCommand.AnswerOffer(second, offer, other, false));
        assertThat(call.call(LARGE).connectivity().met()).isTrue();
    }

    @Test
    void anyNumberOfDeathsIsBornButNotAnyNumberOfConnectionsToOneProgram() {
        Calls call = Calls.connected(LARGE);
        int serial = 1;
        for (int incarnation = 1; incarnation <= 20; incarnation++) {
            call.on(new CallEvent.MemberJoined(LARGE));
            for (int i = 0; i < 4; i++) {
                serial++;
                call.from(LARGE, new Offer(((long) incarnation << 37) + 2L * serial + 1, FakeSdp.some(serial)));
                ConnectionId now = new ConnectionId(LARGE, serial);
                call.on(new ConnectionEvent.AnswerMade(now, ((long) incarnation << 37) + 2L * serial + 1, "answer"));
                call.on(new ConnectionEvent.ConnectionChanged(now, ConnectionState.CONNECTED));
            }
            assertThat(call.call(LARGE).connected()).isTrue();
        }

        call.from(LARGE, new Offer(1L << 45 | 1, FakeSdp.some(serial + 1)));
        assertThat(call.state().peers().get(LARGE))
                .isEqualTo(new Peer.Ended(LARGE, Calls.OTHERS, PeerEnd.BAD_MESSAGE, 4));
    }
}
