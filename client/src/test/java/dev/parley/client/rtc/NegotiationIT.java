package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.call.ConnectionEvent;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.signaling.protocol.IceServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers and answers as the call drives them, on the real library. */
class NegotiationIT {

    @Test
    void glareIsResolvedByAnExplicitRollback() {
        try (Pair pair = new Pair()) {
            pair.a.relay(false);
            pair.b.relay(false);
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 2, false));
            String offer = pair.a.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0);
            // b is the polite side and takes its own offer back.
            pair.a.relay(true);
            pair.b.relay(true);
            Pair.run(new ConnectionCommand.AnswerOffer(pair.b.id, 1, offer, true));
            pair.a.awaitNext(ConnectionEvent.AnswerApplied.class, 0);
            carryEarlyCandidates(pair);
            await().atMost(Pair.PATIENCE).until(() -> pair.a.connected() && pair.b.connected());
            String answer =
                    pair.b.seen(ConnectionEvent.AnswerMade.class).getFirst().sdp();
            assertThat(answer.lines().filter(line -> line.startsWith("m=")).map(line -> line.split(" ", 2)[0]))
                    .containsExactly("m=audio", "m=video", "m=video", "m=application");
            assertThat(answer.lines().filter("a=sendrecv"::equals)).hasSize(3);
            // Nothing is left to offer, so nothing was said of it since the own offer was taken back.
            int given = pair.b.events.indexOf(
                    pair.b.seen(ConnectionEvent.OfferMade.class).getFirst());
            assertThat(pair.b.events.subList(given, pair.b.events.size()))
                    .doesNotHaveAnyElementsOfTypes(ConnectionEvent.NegotiationNeeded.class);
        }
    }

    @Test
    void anOfferThatWasPreparedIsTheOneThatIsMade() {
        RealRtc.rtc().prepareOffer();
        try (Pair pair = new Pair().connect()) {
            assertThat(pair.a.seen(ConnectionEvent.OfferMade.class)).hasSize(1);
            assertThat(pair.a.seen(ConnectionEvent.CandidatesGathered.class)).isNotEmpty();
        }
    }

    @Test
    void aPreparedOfferIsTakenBackForOneThatComes() {
        RealRtc.rtc().prepareOffer();
        try (Pair pair = new Pair()) {
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 1, false));
            await().atMost(Pair.PATIENCE).until(() -> pair.a.connected() && pair.b.connected());
            assertThat(pair.a.seen(ConnectionEvent.OfferMade.class)).isEmpty();
            assertThat(pair.a.seen(ConnectionEvent.AnswerMade.class)).hasSize(1);
        }
    }

    @Test
    void aPreparedOfferThatKnowsNoIceServerIsMadeAnewForACallThatHasSome() {
        RealRtc.rtc().prepareOffer();
        try (Pair pair = new Pair()) {
            List<IceServer> servers = List.of(new IceServer(List.of("stun:10.77.0.1:3478"), null, null));
            Pair.run(new ConnectionCommand.Open(pair.a.id, servers));
            Pair.run(new ConnectionCommand.Open(pair.b.id, servers));
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
            await().atMost(Pair.PATIENCE).until(() -> pair.a.connected() && pair.b.connected());
        }
    }

    /** What comes on it would be heard, whoever is muted or not proved. */
    @Test
    void anOfferWithMoreLinesOfMediaThanACallHasIsNotAnswered() {
        try (Pair pair = new Pair()) {
            pair.b.relay(false);
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 1, false));
            String offer = pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            String audio = offer.substring(offer.indexOf("m=audio"), offer.indexOf("m=video"))
                    .replace("a=mid:0", "a=mid:9")
                    .replaceAll("a=(ssrc|msid).*\r\n", "");
            String more = offer.replace("a=group:BUNDLE 0 1 2", "a=group:BUNDLE 0 1 2 9") + audio;
            assertThat(more).contains(" 9\r\n", "a=mid:9\r\n");
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 1, more, false));
            assertThat(pair.a
                            .awaitNext(ConnectionEvent.NegotiationFailed.class, 0)
                            .problem())
                    .contains("other lines of media");
            assertThat(pair.a.seen(ConnectionEvent.AnswerMade.class)).isEmpty();
        }
    }

    /** A line that was given up makes room for another one in its place. */
    @Test
    void anOfferThatPutsAnotherLineInThePlaceOfOneIsNotAnswered() {
        try (Pair pair = new Pair()) {
            pair.a.relay(false);
            pair.b.relay(false);
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 1, false));
            String offer = pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            String without =
                    offer.replace("a=group:BUNDLE 0 1 2", "a=group:BUNDLE 1 2").replace("m=audio 9", "m=audio 0");
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 1, without, false));
            pair.a.awaitNext(ConnectionEvent.AnswerMade.class, 0);
            String again = offer.replace("a=group:BUNDLE 0 1 2", "a=group:BUNDLE 1 2 9")
                    .replace("a=mid:0", "a=mid:9");
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 2, again, false));
            assertThat(pair.a
                            .awaitNext(ConnectionEvent.NegotiationFailed.class, 0)
                            .problem())
                    .contains("other lines of media");
            assertThat(pair.a.seen(ConnectionEvent.AnswerMade.class)).hasSize(1);
        }
    }

    /** What the library gave for a line may dangle once the other side has given that up. */
    @Test
    void aCallOutlivesThatTheOtherSideGivesLinesUp() {
        try (Pair pair = new Pair().connect()) {
            pair.a.relay(false);
            pair.b.relay(false);
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 2, false));
            String offer = pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            String without = offer.replace("a=group:BUNDLE 0 1 2", "a=group:BUNDLE 2")
                    .replaceFirst("m=audio [0-9]+", "m=audio 0")
                    .replaceFirst("m=video [0-9]+", "m=video 0");
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 2, without, false));
            assertThat(pair.a.awaitNext(ConnectionEvent.AnswerMade.class, 0).sdp())
                    .contains("m=audio 0");
            try (Pair _ = new Pair().connect()) {
                for (int round = 0; round < 50; round++) {
                    RealRtc.rtc().withhold(pair.a.id, round % 2 == 0);
                }
            }
        }
    }

    @Test
    void anIceRestartChangesTheCredentialsAndKeepsTheCall() {
        try (Pair pair = new Pair().connect()) {
            String first = ufrag(
                    pair.a.seen(ConnectionEvent.OfferMade.class).getFirst().sdp());
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 2, true));
            String second =
                    ufrag(pair.a.awaitNext(ConnectionEvent.OfferMade.class, 1).sdp());
            pair.a.awaitNext(ConnectionEvent.AnswerApplied.class, 1);
            assertThat(second).isNotEqualTo(first);
            assertThat(pair.a.seen(ConnectionEvent.ConnectionChanged.class))
                    .extracting(ConnectionEvent.ConnectionChanged::state)
                    .doesNotContain(ConnectionState.FAILED);
        }
    }

    @Test
    void dataChannelsHaveATransportOfTheirOwnAndKeepIt() {
        try (Pair pair = new Pair().connect()) {
            assertThat(pair.a.seen(ConnectionEvent.OfferMade.class).getFirst().sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2\r\n");
            assertThat(pair.b.seen(ConnectionEvent.AnswerMade.class).getFirst().sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2\r\n");
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 7, true));
            assertThat(pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2\r\n");
            pair.b.awaitNext(ConnectionEvent.AnswerApplied.class, 0);
        }
    }

    /** Firefox takes no offer that restarts ICE on one transport of two. */
    @Test
    void anotherOfferRestartsIceOnNeitherTransport() {
        try (Pair pair = new Pair().connect()) {
            List<String> before = ufrags(
                    pair.b.seen(ConnectionEvent.AnswerMade.class).getFirst().sdp());
            assertThat(before.getFirst()).isNotEqualTo(before.getLast());
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 7, false));
            assertThat(ufrags(
                            pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp()))
                    .isEqualTo(before);
            pair.b.awaitNext(ConnectionEvent.AnswerApplied.class, 0);
            assertThat(ufrags(pair.a
                            .seen(ConnectionEvent.AnswerMade.class)
                            .getFirst()
                            .sdp()))
                    .isEqualTo(ufrags(pair.a
                            .seen(ConnectionEvent.OfferMade.class)
                            .getFirst()
                            .sdp()));
        }
    }

    @Test
    void nothingIsWantedBeforeTheFirstDescription() {
        try (Pair pair = new Pair().connect()) {
            assertThat(pair.a.events).doesNotHaveAnyElementsOfTypes(ConnectionEvent.NegotiationNeeded.class);
            assertThat(pair.b.events).doesNotHaveAnyElementsOfTypes(ConnectionEvent.NegotiationNeeded.class);
        }
    }

    @Test
    void anOfferThatSharesOneTransportIsAnsweredAndStaysShared() {
        try (Pair pair = new Pair()) {
            pair.a.relay(false);
            pair.b.relay(false);
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
            String apart = pair.a.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            pair.b.relay(true);
            Pair.run(new ConnectionCommand.AnswerOffer(
                    pair.b.id, 1, apart.replace("a=group:BUNDLE 0 1 2\r\n", "a=group:BUNDLE 0 1 2 3\r\n"), false));
            assertThat(pair.b.awaitNext(ConnectionEvent.AnswerMade.class, 0).sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2 3\r\n");
            pair.b.relay(false);
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 2, false));
            assertThat(pair.b.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2 3\r\n");
        }
    }

    @Test
    void anAnswerThatSharesOneTransportIsFollowedByAnOfferThatDoes() {
        try (Pair pair = new Pair()) {
            pair.a.relay(false);
            pair.b.relay(false);
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
            String apart = pair.a.awaitNext(ConnectionEvent.OfferMade.class, 0).sdp();
            // As other stacks read it, which bundle everything in their answer.
            String shared = apart.replace("a=group:BUNDLE 0 1 2\r\n", "a=group:BUNDLE 0 1 2 3\r\n");
            Pair.run(new ConnectionCommand.AnswerOffer(pair.b.id, 1, shared, false));
            String answer =
                    pair.b.awaitNext(ConnectionEvent.AnswerMade.class, 0).sdp();
            Pair.run(new ConnectionCommand.ApplyAnswer(pair.a.id, 1, answer));
            assertThat(pair.a.awaitNext(ConnectionEvent.AnswerUnfit.class, 0).negotiation())
                    .isEqualTo(1);
            pair.a.relay(true);
            pair.b.relay(true);
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 3, false));
            assertThat(pair.a.awaitNext(ConnectionEvent.OfferMade.class, 1).sdp())
                    .contains("\r\na=group:BUNDLE 0 1 2 3\r\n");
            pair.a.awaitNext(ConnectionEvent.AnswerApplied.class, 0);
            carryEarlyCandidates(pair);
            await().atMost(Pair.PATIENCE).until(() -> pair.a.connected() && pair.b.connected());
        }
    }

    @Test
    void theOtherSideMayOfferNext() {
        try (Pair pair = new Pair().connect()) {
            Pair.run(new ConnectionCommand.MakeOffer(pair.b.id, 7, false));
            pair.b.awaitNext(ConnectionEvent.AnswerApplied.class, 0);
            assertThat(pair.b
                            .seen(ConnectionEvent.AnswerApplied.class)
                            .getFirst()
                            .negotiation())
                    .isEqualTo(7);
        }
    }

    @Test
    void whatCannotBeAppliedIsAnsweredWithItsNumber() {
        try (Pair pair = new Pair()) {
            pair.open();
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 11, "no sdp at all", false));
            Pair.run(new ConnectionCommand.ApplyAnswer(pair.b.id, 12, "v=0\r\n"));
            assertThat(pair.a
                            .awaitNext(ConnectionEvent.NegotiationFailed.class, 0)
                            .negotiation())
                    .isEqualTo(11);
            assertThat(pair.b
                            .awaitNext(ConnectionEvent.NegotiationFailed.class, 0)
                            .negotiation())
                    .isEqualTo(12);
            Pair.run(new ConnectionCommand.AnswerOffer(pair.a.id, 13, "v=0\r\n", true));
            assertThat(pair.a
                            .awaitNext(ConnectionEvent.NegotiationFailed.class, 1)
                            .negotiation())
                    .isEqualTo(13);
        }
    }

    @Test
    void commandsForAClosedConnectionAreIgnored() {
        Pair pair = new Pair().connect();
        pair.close();
        letAllBeLookedAt();
        int before = pair.a.events.size();
        Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 5, false));
        Pair.run(new ConnectionCommand.AddCandidates(pair.a.id, List.of()));
        Pair.run(new ConnectionCommand.Close(pair.a.id));
        letAllBeLookedAt();
        assertThat(pair.a.events).hasSize(before);
    }

    /** What was asked for before has been done when a connection that is opened after it answers. */
    private static void letAllBeLookedAt() {
        try (Pair next = new Pair().connect()) {
            assertThat(next.a.connected()).isTrue();
        }
    }

    private static void carryEarlyCandidates(Pair pair) {
        for (var gathered : pair.a.seen(ConnectionEvent.CandidatesGathered.class)) {
            Pair.run(new ConnectionCommand.AddCandidates(pair.b.id, gathered.candidates()));
        }
    }

    private static String ufrag(String sdp) {
        return ufrags(sdp).getFirst();
    }

    /** One for each m-line that stands. */
    private static List<String> ufrags(String sdp) {
        return sdp.lines().filter(line -> line.startsWith("a=ice-ufrag:")).toList();
    }
}
