package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.send;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Bye;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Patience;
import dev.parley.client.call.peer.PeerEnd;
import org.junit.jupiter.api.Test;

/** Nothing is waited for without end, and each end has its name. */
class DeadlineTest {
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    private static CallEffect failed(PeerEnd end, String problem) {
        return new CallEffect.Report(new CallReport.PeerFailed(LARGE, end, problem));
    }

    @Test
    void joinThatIsNotAnsweredEndsTheCall() {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());
        call.reached(new Deadline.Join());

        assertThat(call.state().phase()).isEqualTo(new CallStage.Ended(new CallEndReason.NotAnswered(Patience.JOIN)));
    }

    @Test
    void libraryThatDoesNotAnswerEndsThePeer() {
        Calls call = Calls.joined(LARGE);
        Deadline negotiate = new Deadline.Negotiate(id, call.offering(LARGE));

        assertThat(call.reached(negotiate))
                .containsExactly(
                        send(LARGE, new Bye(ByeReason.FAILED)),
                        new ConnectionCommand.Close(id),
                        cancel(negotiate),
                        cancel(new Deadline.Connect(id)),
                        failed(PeerEnd.LIBRARY_SILENT, "no offer made"));
    }

    @Test
    void offerIsMadeAgainTwiceAndThenGivenUp() {
        Calls call = Calls.joined(LARGE);
        for (int i = 0; i < 2; i++) {
            long offer = call.offering(LARGE);
            call.on(new ConnectionEvent.OfferMade(id, offer, "offer"));
            assertThat(call.reached(new Deadline.AwaitAnswer(id, offer)))
                    .contains(new MakeOffer(id, call.offering(LARGE), false));
        }
        long last = call.offering(LARGE);
        call.on(new ConnectionEvent.OfferMade(id, last, "offer"));

        assertThat(call.reached(new Deadline.AwaitAnswer(id, last))).contains(failed(PeerEnd.NO_ANSWER, "to 3 offers"));
    }

    @Test
    void connectionThatDoesNotComeUpGetsOneIceRestart() {
        Calls call = Calls.connected(LARGE);
        Calls fresh = Calls.joined(LARGE);
        long offer = fresh.offering(LARGE);
        fresh.on(new ConnectionEvent.OfferMade(id, offer, "offer"));
        fresh.from(LARGE, new CallMessage.Answer(offer, FakeSdp.some(1)));
        fresh.on(new ConnectionEvent.AnswerApplied(id, offer));

        assertThat(fresh.reached(new Deadline.Connect(id)))
                .startsWith(start(new Deadline.Connect(id), 30))
                .endsWith(new MakeOffer(id, fresh.offering(LARGE), true));
        assertThat(fresh.reached(new Deadline.Connect(id))).contains(failed(PeerEnd.COULD_NOT_CONNECT, ""));
        assertThat(call.reached(new Deadline.Connect(id)))
                .as("too late to matter")
                .isEmpty();
    }

    @Test
    void failedConnectionIsRestartedByTheImpoliteSideFirst() {
        Calls polite = Calls.connected(LARGE);
        assertThat(polite.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.FAILED)))
                .containsExactly(start(new Deadline.Recover(id), 3));

        Calls impolite = Calls.connected(SMALL);
        ConnectionId toSmall = new ConnectionId(SMALL, 1);
        assertThat(impolite.on(new ConnectionEvent.ConnectionChanged(toSmall, ConnectionState.FAILED)))
                .startsWith(start(new Deadline.Recover(toSmall), 20))
                .endsWith(new MakeOffer(toSmall, impolite.offering(SMALL), true));
    }

    @Test
    void disconnectedConnectionMayRecoverByItself() {
        Calls call = Calls.connected(LARGE);
        assertThat(call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.DISCONNECTED)))
                .containsExactly(start(new Deadline.Recover(id), 6));
        assertThat(call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.CONNECTED)))
                .containsExactly(cancel(new Deadline.Recover(id)), send(LARGE, new CallMessage.Media(MediaFlags.NONE)));
    }

    @Test
    void connectionThatDoesNotRecoverIsLost() {
        Calls call = Calls.connected(LARGE);
        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.DISCONNECTED));
        assertThat(call.reached(new Deadline.Recover(id))).contains(new MakeOffer(id, call.offering(LARGE), true));
        assertThat(call.reached(new Deadline.Recover(id))).contains(failed(PeerEnd.CONNECTION_LOST, ""));
    }
}
