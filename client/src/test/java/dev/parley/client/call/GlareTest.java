package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.dropped;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.AnswerOffer;
import dev.parley.client.call.ConnectionEvent.OfferMade;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Candidates;
import dev.parley.client.call.message.CallMessage.Offer;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Negotiation;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two offers that meet: the side with the smaller id gives way. */
class GlareTest {
    private static final String SDP = FakeSdp.some(7);
    private static final long THEIRS_IMPOLITE = 1001;
    private static final long THEIRS_POLITE = 1000;

    @Test
    void politeSideTakesBackItsSentOffer() {
        Calls call = Calls.joined(LARGE);
        ConnectionId id = new ConnectionId(LARGE, 1);
        long own = call.offering(LARGE);
        call.on(new OfferMade(id, own, "own"));

        assertThat(call.from(LARGE, new Offer(THEIRS_IMPOLITE, SDP)))
                .containsExactly(
                        cancel(new Deadline.AwaitAnswer(id, own)),
                        start(new Deadline.Negotiate(id, THEIRS_IMPOLITE), 10),
                        new AnswerOffer(id, THEIRS_IMPOLITE, SDP, true));
    }

    @Test
    void politeSideNeverSendsTheOfferItWasMaking() {
        Calls call = Calls.joined(LARGE);
        ConnectionId id = new ConnectionId(LARGE, 1);
        long own = call.offering(LARGE);

        assertThat(call.from(LARGE, new Offer(THEIRS_IMPOLITE, SDP))).isEmpty();
        assertThat(call.on(new OfferMade(id, own, "own")))
                .containsExactly(
                        cancel(new Deadline.Negotiate(id, own)),
                        start(new Deadline.Negotiate(id, THEIRS_IMPOLITE), 10),
                        new AnswerOffer(id, THEIRS_IMPOLITE, SDP, true));
    }

    @Test
    void impoliteSideIgnoresTheOfferAndItsCandidates() {
        Calls call = Calls.joined(SMALL);
        long own = call.offering(SMALL);
        IceCandidate candidate = FakeSdp.candidate("u", 1);

        assertThat(call.from(SMALL, new Offer(THEIRS_POLITE, SDP)))
                .containsExactly(dropped("an offer that met an own one"));
        assertThat(call.from(SMALL, new Candidates(THEIRS_POLITE, List.of(candidate))))
                .containsExactly(dropped("candidates of a negotiation that no longer stands"));
        assertThat(call.offering(SMALL)).isEqualTo(own);
    }

    @Test
    void offerThatArrivesWhileTheAnswerIsAppliedIsNoGlare() {
        Calls call = Calls.joined(SMALL);
        ConnectionId id = new ConnectionId(SMALL, 1);
        long own = call.offering(SMALL);
        call.on(new OfferMade(id, own, "own"));
        call.from(SMALL, new CallMessage.Answer(own, SDP));

        assertThat(call.from(SMALL, new Offer(THEIRS_POLITE, SDP))).isEmpty();
        assertThat(call.on(new ConnectionEvent.AnswerApplied(id, own)))
                .containsExactly(
                        cancel(new Deadline.Negotiate(id, own)),
                        start(new Deadline.Negotiate(id, THEIRS_POLITE), 10),
                        new AnswerOffer(id, THEIRS_POLITE, SDP, false));
    }

    @Test
    void candidatesTiedToARenegotiationThatGaveWayFollowTheAnswer() {
        Calls call = Calls.joined();
        call.on(new CallEvent.MemberJoined(LARGE));
        ConnectionId id = new ConnectionId(LARGE, 1);
        call.from(LARGE, new Offer(THEIRS_IMPOLITE, SDP));
        call.on(new ConnectionEvent.NegotiationNeeded(id));
        call.on(new ConnectionEvent.AnswerMade(id, THEIRS_IMPOLITE, "answer"));
        IceCandidate candidate = FakeSdp.candidate("u", 1);
        call.on(new ConnectionEvent.CandidatesGathered(id, List.of(candidate)));
        call.on(new OfferMade(id, call.offering(LARGE), "own"));
        call.from(LARGE, new Offer(THEIRS_IMPOLITE + 2, SDP));

        assertThat(call.on(new ConnectionEvent.AnswerMade(id, THEIRS_IMPOLITE + 2, "second")))
                .contains(Calls.send(LARGE, new Candidates(THEIRS_IMPOLITE + 2, List.of(candidate))));
    }

    @Test
    void answerThatDoesNotFitIsFollowedByAnotherOffer() {
        Calls call = Calls.joined(LARGE);
        ConnectionId id = new ConnectionId(LARGE, 1);
        long own = call.offering(LARGE);
        call.on(new OfferMade(id, own, "own"));
        call.from(LARGE, new CallMessage.Answer(own, SDP));

        assertThat(call.on(new ConnectionEvent.AnswerUnfit(id, own)))
                .contains(new ConnectionCommand.MakeOffer(id, call.offering(LARGE), false));
        assertThat(call.offering(LARGE)).isGreaterThan(own);
        assertThat(call.on(new ConnectionEvent.AnswerUnfit(id, own)))
                .containsExactly(dropped("an answer that did not fit an offer of before"));
    }

    @Test
    void iceRestartThatGaveWayIsMadeAgain() {
        Calls call = Calls.connected(LARGE);
        ConnectionId id = new ConnectionId(LARGE, 1);
        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.FAILED));
        call.reached(new Deadline.Recover(id));
        call.on(new OfferMade(id, call.offering(LARGE), "restart"));
        call.from(LARGE, new Offer(THEIRS_IMPOLITE, FakeSdp.some(1)));

        assertThat(call.on(new ConnectionEvent.AnswerMade(id, THEIRS_IMPOLITE, "answer")))
                .contains(new ConnectionCommand.MakeOffer(id, call.offering(LARGE), true));
    }

    /** What becomes of an offer that arrives, by side and by how far the own one has come. */
    @ParameterizedTest
    @CsvSource({
        "polite,   MAKING,          WAITS",
        "polite,   SENT,            ANSWERED",
        "polite,   APPLYING_ANSWER, WAITS",
        "impolite, MAKING,          IGNORED",
        "impolite, SENT,            IGNORED",
        "impolite, APPLYING_ANSWER, WAITS",
    })
    void decidesBySideAndStage(String side, Negotiation.Stage stage, String outcome) {
        PeerId other = side.equals("polite") ? LARGE : SMALL;
        Calls call = Calls.joined(other);
        ConnectionId id = new ConnectionId(other, 1);
        long own = call.offering(other);
        if (stage != Negotiation.Stage.MAKING) {
            call.on(new OfferMade(id, own, "own"));
        }
        if (stage == Negotiation.Stage.APPLYING_ANSWER) {
            call.from(other, new CallMessage.Answer(own, SDP));
        }
        call.from(other, new Offer(side.equals("polite") ? THEIRS_IMPOLITE : THEIRS_POLITE, SDP));

        PeerCall after = call.call(other);
        String actual = after.negotiation() instanceof Negotiation.HaveRemoteOffer
                ? "ANSWERED"
                : after.offers().waiting().isPresent() ? "WAITS" : "IGNORED";
        assertThat(actual).isEqualTo(outcome);
    }
}
