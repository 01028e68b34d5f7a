package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.send;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.AddCandidates;
import dev.parley.client.call.ConnectionEvent.AnswerMade;
import dev.parley.client.call.ConnectionEvent.CandidatesGathered;
import dev.parley.client.call.ConnectionEvent.OfferMade;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Candidates;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Candidates wait for the description that they belong to, on both sides. */
class CandidateBeforeOfferTest {
    private static final IceCandidate ONE = FakeSdp.candidate("u", 1);
    private static final IceCandidate TWO = FakeSdp.candidate("u", 2);
    private static final long OFFER = 1001;
    private final ConnectionId id = new ConnectionId(LARGE, 1);

    private Calls waitingForOffer() {
        Calls call = Calls.joined();
        call.on(new CallEvent.MemberJoined(LARGE));
        return call;
    }

    @Test
    void queuesTheirsUntilTheirOfferIsInPlace() {
        Calls call = waitingForOffer();

        assertThat(call.from(LARGE, new Candidates(OFFER, List.of(ONE)))).isEmpty();
        call.from(LARGE, new Offer(OFFER, FakeSdp.some(1)));
        assertThat(call.from(LARGE, new Candidates(OFFER, List.of(TWO)))).isEmpty();
        assertThat(call.on(new AnswerMade(id, OFFER, "answer")))
                .containsExactly(
                        new AddCandidates(id, List.of(ONE, TWO)),
                        send(LARGE, new CallMessage.Answer(OFFER, "answer")),
                        cancel(new Deadline.Negotiate(id, OFFER)));
        assertThat(call.call(LARGE).remoteCandidates().waiting()).isEmpty();
    }

    @Test
    void sendsOwnOnesAfterTheOffer() {
        Calls call = Calls.joined(LARGE);
        long offer = call.offering(LARGE);

        assertThat(call.on(new CandidatesGathered(id, List.of(ONE)))).isEmpty();
        assertThat(call.on(new OfferMade(id, offer, "offer")))
                .containsExactly(
                        cancel(new Deadline.Negotiate(id, offer)),
                        start(new Deadline.AwaitAnswer(id, offer), 10),
                        send(LARGE, new Offer(offer, "offer")),
                        send(LARGE, new Candidates(offer, List.of(ONE))));
        assertThat(call.on(new CandidatesGathered(id, List.of(TWO))))
                .containsExactly(send(LARGE, new Candidates(offer, List.of(TWO))));
    }

    @Test
    void sendsOwnOnesAfterTheAnswer() {
        Calls call = waitingForOffer();
        call.from(LARGE, new Offer(OFFER, FakeSdp.some(1)));

        assertThat(call.on(new CandidatesGathered(id, List.of(ONE)))).isEmpty();
        assertThat(call.on(new AnswerMade(id, OFFER, "answer")))
                .startsWith(
                        send(LARGE, new CallMessage.Answer(OFFER, "answer")),
                        send(LARGE, new Candidates(OFFER, List.of(ONE))));
    }

    @Test
    void neverSendsTheEmptyCandidate() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new CandidatesGathered(id, List.of(new IceCandidate("0", 0, "")))))
                .isEmpty();
    }

    @Test
    void dropsBadOnesAndTheEndAndGoesOn() {
        Calls call = Calls.connected(LARGE);
        long current = call.call(LARGE).remoteCandidates().current();
        IceCandidate end = new IceCandidate("0", 0, "");

        assertThat(call.from(LARGE, new Candidates(current, List.of(ONE, new IceCandidate("0", 0, "x")))))
                .singleElement()
                .isInstanceOf(CallEffect.Report.class);
        assertThat(call.from(LARGE, new Candidates(current, List.of(end)))).isEmpty();
        assertThat(call.from(LARGE, new Candidates(current, List.of(ONE, end))))
                .containsExactly(new AddCandidates(id, List.of(ONE)));
    }

    @Test
    void keepsFewNegotiationsAndFewCandidatesOfEach() {
        Calls call = waitingForOffer();
        List<IceCandidate> many =
                IntStream.range(0, 80).mapToObj(i -> FakeSdp.candidate("u", i)).toList();
        for (long negotiation = 1; negotiation < 100; negotiation += 2) {
            call.from(LARGE, new Candidates(negotiation, many));
            call.from(LARGE, new Candidates(negotiation, many));
        }

        assertThat(call.call(LARGE).remoteCandidates().waiting())
                .hasSize(4)
                .allSatisfy((negotiation, candidates) -> assertThat(candidates).hasSize(CallMessage.MAX_CANDIDATES));
    }

    @Test
    void passesOnNoMoreThanTheLimitForOneDescription() {
        Calls call = Calls.connected(LARGE);
        long current = call.call(LARGE).remoteCandidates().current();
        List<IceCandidate> many =
                IntStream.range(0, 80).mapToObj(i -> FakeSdp.candidate("u", i)).toList();

        assertThat(call.from(LARGE, new Candidates(current, many))).containsExactly(new AddCandidates(id, many));
        assertThat(call.from(LARGE, new Candidates(current, many)))
                .containsExactly(Calls.dropped("candidates beyond 128"), new AddCandidates(id, many.subList(0, 48)));
        assertThat(call.from(LARGE, new Candidates(current, many)))
                .containsExactly(Calls.dropped("candidates beyond 128"));
    }
}
