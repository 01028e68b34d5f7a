package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.ConnectionCommand.SetIceServers;
import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Bye;
import dev.parley.client.call.message.IceCandidate;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Connectivity;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Patience;
import dev.parley.client.call.peer.PeerEnd;
import dev.parley.client.call.peer.RelayUse;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A relay is renewed while it carries a call, and is named where it is what a call fails for. */
class RelayUseTest {
    private static final List<IceServer> SERVERS = List.of(new IceServer(List.of("turn:a.example"), "2:b", "c"));

    private final ConnectionId id = new ConnectionId(LARGE, 1);
    private final Deadline renewal = new Deadline.RenewRelay(id);

    @Test
    void impoliteSideRestartsIceWhenItsRelayIsOutdated() {
        Calls call = Calls.connected(SMALL);
        ConnectionId toSmall = new ConnectionId(SMALL, 1);

        assertThat(call.on(new CallEvent.IceServersRenewed(SERVERS)))
                .containsExactly(new SetIceServers(toSmall, SERVERS));
        assertThat(call.on(new ConnectionEvent.RelayOutdated(toSmall)))
                .endsWith(new MakeOffer(toSmall, call.offering(SMALL), true));
        assertThat(call.call(SMALL).connectivity().progress()).isEqualTo(Connectivity.Progress.WELL);
    }

    @Test
    void politeSideLeavesTheRestartToTheOther() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new ConnectionEvent.RelayOutdated(id))).containsExactly(start(renewal, 3));
        assertThat(call.from(LARGE, new CallMessage.Offer(131_075, FakeSdp.some(1))))
                .contains(cancel(renewal));
        assertThat(call.reached(renewal)).as("renewed by the answer").isEmpty();
    }

    @Test
    void politeSideRestartsIceWhereTheOtherHasNoRelayToRenew() {
        Calls call = Calls.connected(LARGE);
        call.on(new ConnectionEvent.RelayOutdated(id));

        assertThat(call.reached(renewal)).endsWith(new MakeOffer(id, call.offering(LARGE), true));
    }

    @Test
    void callThatWorksWaitsForTheAnswerToItsRenewal() {
        Calls call = Calls.connected(SMALL);
        ConnectionId toSmall = new ConnectionId(SMALL, 1);
        call.on(new ConnectionEvent.RelayOutdated(toSmall));
        for (int i = 0; i < 10; i++) {
            long offer = call.offering(SMALL);
            call.on(new ConnectionEvent.OfferMade(toSmall, offer, "offer"));
            call.reached(new Deadline.AwaitAnswer(toSmall, offer));
        }

        assertThat(call.call(SMALL).connected()).isTrue();
        assertThat(call.reached(new Deadline.AwaitAnswer(toSmall, call.offering(SMALL))))
                .containsExactly(start(new Deadline.AwaitAnswer(toSmall, call.offering(SMALL)), 10));
    }

    @Test
    void candidatesOfEachOfManyRestartsAreTold() {
        Calls call = Calls.connected(LARGE);
        for (int restart = 1; restart <= 40; restart++) {
            long offer = 131_073 + 2L * restart;
            call.from(LARGE, new CallMessage.Offer(offer, FakeSdp.some(1)));
            call.on(new ConnectionEvent.AnswerMade(id, offer, "answer"));
            List<IceCandidate> some = List.of(candidate("host", 4 * restart), candidate("relay", 4 * restart + 1));
            List<IceCandidate> more = List.of(candidate("host", 4 * restart + 2), candidate("relay", 4 * restart + 3));

            assertThat(call.on(new ConnectionEvent.CandidatesGathered(id, some)))
                    .containsExactly(Calls.send(LARGE, new CallMessage.Candidates(offer, some)));
            assertThat(call.on(new ConnectionEvent.CandidatesGathered(id, more)))
                    .containsExactly(Calls.send(LARGE, new CallMessage.Candidates(offer, more)));
        }
    }

    @Test
    void connectionThatOutlivesItsSessionGetsTheNextOnesRelays() {
        Calls call = Calls.connected(LARGE);

        assertThat(call.on(new CallEvent.Joined(Calls.MIDDLE, List.of(LARGE), SERVERS)))
                .contains(new SetIceServers(id, SERVERS));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    false, COULD_NOT_CONNECT",
        "REFUSED,               false, RELAY_REFUSED",
        "UNREACHABLE,           false, RELAY_UNREACHABLE",
        "UNREACHABLE REFUSED,   false, RELAY_REFUSED",
        "REFUSED UNREACHABLE,   false, RELAY_REFUSED",
        "REFUSED,               true,  COULD_NOT_CONNECT",
        "UNREACHABLE,           true,  COULD_NOT_CONNECT",
    })
    void endSaysWhetherTheRelayIsAtFault(String faults, boolean usable, PeerEnd end) {
        for (boolean otherGivesUpFirst : List.of(false, true)) {
            Calls call = described(LARGE);
            call.reached(new Deadline.Connect(id));
            for (String fault : faults.isEmpty() ? new String[0] : faults.split(" ")) {
                call.on(new ConnectionEvent.RelayFailed(id, RelayUse.State.valueOf(fault)));
            }
            if (usable) {
                call.on(new ConnectionEvent.CandidatesGathered(id, List.of(candidate("relay", 1))));
            }

            assertThat(
                            otherGivesUpFirst
                                    ? call.from(LARGE, new Bye(ByeReason.FAILED))
                                    : call.reached(new Deadline.Connect(id)))
                    .contains(new CallEffect.Report(new CallReport.PeerFailed(LARGE, end, "")));
        }
    }

    @Test
    void failureThereIsNotTakenForWantOfAPathBeforeOneWasLookedForTwice() {
        Calls call = described(LARGE);
        call.wait(Patience.JUST_BEGUN);

        assertThat(call.from(LARGE, new Bye(ByeReason.FAILED)))
                .contains(new CallEffect.Report(new CallReport.PeerFailed(LARGE, PeerEnd.FAILED_THERE, "")));
    }

    @Test
    void nobodyIsPathlessWhoHasNotAnswered() {
        Calls call = Calls.joined(LARGE);
        call.on(new ConnectionEvent.OfferMade(id, call.offering(LARGE), "offer"));

        assertThat(call.reached(new Deadline.Connect(id))).containsExactly(start(new Deadline.Connect(id), 10));
        assertThat(call.call(LARGE).pathless()).isFalse();
    }

    @Test
    void pathlessIsKnownWithinFifteenSeconds() {
        Calls call = described(LARGE);
        assertThat(call.call(LARGE).pathless()).isFalse();
        call.reached(new Deadline.Connect(id));

        assertThat(call.call(LARGE).pathless()).isTrue();
        assertThat(Patience.CONNECT.plus(Patience.POLITE_EXTRA)).isLessThan(Duration.ofSeconds(15));
        call.on(new ConnectionEvent.ConnectionChanged(id, ConnectionState.CONNECTED));
        assertThat(call.call(LARGE).pathless()).isFalse();
    }

    /** Both sides have each other's description. */
    private static Calls described(PeerId other) {
        Calls call = Calls.joined(other);
        ConnectionId connection = new ConnectionId(other, 1);
        long offer = call.offering(other);
        call.on(new ConnectionEvent.OfferMade(connection, offer, "the offer"));
        call.from(other, new CallMessage.Answer(offer, FakeSdp.some(1)));
        call.on(new ConnectionEvent.AnswerApplied(connection, offer));
        return call;
    }

    private static IceCandidate candidate(String type, int port) {
        return new IceCandidate("0", 0, "candidate:1 1 udp 1 203.0.113.9 " + (1024 + port) + " typ " + type);
    }
}
