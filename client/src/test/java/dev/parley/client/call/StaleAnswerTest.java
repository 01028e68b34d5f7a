package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.dropped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage.Answer;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to an offer, a connection or a command that no longer stands changes nothing. */
class StaleAnswerTest {
    private static final String SDP = FakeSdp.some(1);
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    @Test
    void dropsAnswerOfSupersededOffer() {
        Calls call = Calls.joined(LARGE);
        long first = call.offering(LARGE);
        call.on(new ConnectionEvent.OfferMade(id, first, "first"));
        call.reached(new Deadline.AwaitAnswer(id, first));
        long second = call.offering(LARGE);
        call.on(new ConnectionEvent.OfferMade(id, second, "second"));

        assertThat(second).isGreaterThan(first);
        assertThat(call.from(LARGE, new Answer(first, SDP)))
                .containsExactly(dropped("an answer to an offer that no longer stands"));
        assertThat(call.from(LARGE, new Answer(second, SDP)))
                .contains(new ConnectionCommand.ApplyAnswer(id, second, SDP));
    }

    @Test
    void dropsSecondAnswer() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.from(LARGE, new Answer(131074, SDP)))
                .containsExactly(dropped("an answer to an offer that no longer stands"));
    }

    @Test
    void dropsRepeatedAndOlderOffers() {
        Calls call = Calls.connected(LARGE);
        call.from(LARGE, new Offer(1001, SDP));
        call.on(new ConnectionEvent.AnswerMade(id, 1001, "answer"));

        assertThat(call.from(LARGE, new Offer(1001, SDP))).containsExactly(dropped("a stale offer"));
        assertThat(call.from(LARGE, new Offer(999, SDP))).containsExactly(dropped("a stale offer"));
    }

    @Test
    void dropsOfferWithAnIdOfTheWrongSide() {
        assertThat(Calls.connected(LARGE).from(LARGE, new Offer(2000, SDP))).containsExactly(dropped("a stale offer"));
    }

    @Test
    void dropsNewsOfAClosedConnection() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new ConnectionEvent.ConnectionChanged(new ConnectionId(LARGE, 0), ConnectionState.FAILED)))
                .containsExactly(dropped("news of a connection that was closed"));
    }

    @Test
    void dropsFailureOfACommandThatNoLongerStands() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new ConnectionEvent.NegotiationFailed(id, 131074, "late")))
                .containsExactly(dropped("a failure of a negotiation that no longer stands"));
    }

    @Test
    void supersededOfferIsAnsweredNoMore() {
        Calls call = Calls.connected(LARGE);
        call.from(LARGE, new Offer(1001, SDP));
        call.from(LARGE, new Offer(1003, SDP));

        assertThat(call.on(new ConnectionEvent.AnswerMade(id, 1001, "answer")))
                .isEqualTo(List.of(
                        Calls.cancel(new Deadline.Negotiate(id, 1001)),
                        Calls.start(new Deadline.Negotiate(id, 1003), 10),
                        new ConnectionCommand.AnswerOffer(id, 1003, SDP, false)));
    }
}
