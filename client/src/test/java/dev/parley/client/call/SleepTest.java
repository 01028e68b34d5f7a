package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.AnswerOffer;
import dev.parley.client.call.ConnectionCommand.Close;
import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.ConnectionCommand.Open;
import dev.parley.client.call.ConnectionEvent.ConnectionChanged;
import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage.Bye;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerEnd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was given up for silence may only have slept: both meet again as soon as one hears of the other. */
class SleepTest {
    private static final Bye GIVEN_UP = new Bye(ByeReason.FAILED);
    private static final String SDP = FakeSdp.some(2);

    private final ConnectionId first = new ConnectionId(LARGE, 1);
    private final ConnectionId second = new ConnectionId(LARGE, 2);

    @Test
    void whoWakesAndHearsThatTheyWereGivenUpOffersAnew() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.from(LARGE, GIVEN_UP))
                .contains(
                        new Close(first),
                        new Open(second, List.of()),
                        new MakeOffer(second, call.offering(LARGE), false));
    }

    @Test
    void whoGaveUpTakesTheOfferOfWhoWakes() {
        Calls call = lost();

        assertThat(call.from(LARGE, new Offer(1001, SDP)))
                .contains(new Open(second, List.of()), new AnswerOffer(second, 1001, SDP, false));
    }

    @Test
    void bothGaveUpAndBothOffer() {
        Calls call = lost();

        assertThat(call.from(LARGE, GIVEN_UP))
                .containsSubsequence(new Open(second, List.of()), new MakeOffer(second, call.offering(LARGE), false));
    }

    @Test
    void whoSleptWhileTheyMetBelievesThatTheOtherIsThere() {
        Calls call = Calls.joined(LARGE);
        call.on(new ConnectionEvent.OfferMade(first, call.offering(LARGE), "offer"));
        call.sleep(Duration.ofMinutes(1));

        assertThat(call.from(LARGE, GIVEN_UP)).contains(new MakeOffer(second, call.offering(LARGE), false));
    }

    @Test
    void whoJustHeardOfSomebodyTakesTheirOldGoodByeForOld() {
        Calls call = Calls.joined();
        call.on(new CallEvent.MemberJoined(LARGE));
        call.from(LARGE, new Offer(1001, SDP));

        assertThat(call.from(LARGE, GIVEN_UP)).contains(new MakeOffer(second, call.offering(LARGE), false));
    }

    @Test
    void twoWhomNoPathConnectsAskNoMore() {
        Calls call = Calls.joined(LARGE);
        call.on(new ConnectionEvent.OfferMade(first, call.offering(LARGE), "offer"));
        call.wait(Duration.ofSeconds(20)).reached(new Deadline.Connect(first));

        assertThat(call.from(LARGE, GIVEN_UP)).doesNotHaveAnyElementsOfTypes(Open.class);
        assertThat(call.state().peers().get(LARGE))
                .isEqualTo(new Peer.Ended(LARGE, Calls.OTHERS, PeerEnd.FAILED_THERE, 0));
        assertThat(call.from(LARGE, GIVEN_UP)).doesNotHaveAnyElementsOfTypes(Open.class);
    }

    @Test
    void whatWasWishedForStaysEnded() {
        Calls call = Calls.connected(LARGE);
        call.from(LARGE, new Bye(ByeReason.HUNG_UP));

        assertThat(call.from(LARGE, new Offer(1001, SDP))).contains(send(LARGE, GIVEN_UP));
        assertThat(call.from(LARGE, GIVEN_UP)).doesNotHaveAnyElementsOfTypes(Open.class);
    }

    @Test
    void endsAndBeginningsAreFewUntilAConnectionHasLasted() {
        Calls call = Calls.connected(LARGE);
        for (int i = 0; i < 4; i++) {
            giveUp(call, i);
            call.from(LARGE, new Offer(1001 + 2 * i, FakeSdp.some(2 + i)));
            up(call, i + 2);
        }
        giveUp(call, 4);
        assertThat(call.from(LARGE, new Offer(1009, FakeSdp.some(6)))).contains(send(LARGE, GIVEN_UP));

        Calls lasting = Calls.connected(LARGE);
        for (int i = 0; i < 6; i++) {
            lasting.wait(Duration.ofMinutes(1));
            giveUp(lasting, i);
            assertThat(lasting.from(LARGE, new Offer(1001 + 2 * i, FakeSdp.some(2 + i))))
                    .contains(new Open(new ConnectionId(LARGE, i + 2), List.of()));
            up(lasting, i + 2);
        }
    }

    private static void up(Calls call, int attempt) {
        ConnectionId id = new ConnectionId(LARGE, attempt);
        call.on(new ConnectionEvent.AnswerMade(id, 1001 + 2 * (attempt - 2), "answer"));
        call.on(new ConnectionChanged(id, ConnectionState.CONNECTED));
    }

    private static void giveUp(Calls call, int times) {
        call.on(new ConnectionChanged(new ConnectionId(LARGE, times + 1), ConnectionState.CLOSED));
    }

    private Calls lost() {
        Calls call = Calls.connected(LARGE);
        call.on(new ConnectionChanged(first, ConnectionState.CLOSED));
        return call;
    }
}
