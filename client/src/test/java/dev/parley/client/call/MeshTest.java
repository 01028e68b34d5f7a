package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.send;
import static dev.parley.client.call.Calls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.ConnectionCommand.MakeOffer;
import dev.parley.client.call.ConnectionCommand.Open;
import dev.parley.client.call.message.ByeReason;
import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.ClientKind;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.ConnectionState;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.Negotiation;
import dev.parley.client.call.peer.Peer;
import dev.parley.client.call.peer.PeerEnd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One call for each pair; the newcomer makes the offers. */
class MeshTest {
    private final ConnectionId toSmall = new ConnectionId(SMALL, 1);
    private final ConnectionId toLarge = new ConnectionId(LARGE, 2);

    @Test
    void newcomerOffersToEachMemberPresent() {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());

        List<CallEffect> effects = call.on(Calls.roster(SMALL, LARGE));

        long first = call.offering(SMALL);
        long second = call.offering(LARGE);
        assertThat(effects)
                .containsExactly(
                        cancel(new Deadline.Join()),
                        send(SMALL, Calls.OWN),
                        new Open(toSmall, List.of()),
                        start(new Deadline.Connect(toSmall), 10),
                        start(new Deadline.Negotiate(toSmall, first), 10),
                        new MakeOffer(toSmall, first, false),
                        send(LARGE, Calls.OWN),
                        new Open(toLarge, List.of()),
                        start(new Deadline.Connect(toLarge), 13),
                        start(new Deadline.Negotiate(toLarge, second), 10),
                        new MakeOffer(toLarge, second, false));
        assertThat(first % 2).as("impolite ids are odd").isEqualTo(1);
        assertThat(second % 2).as("polite ids are even").isEqualTo(0);
    }

    @Test
    void isWhoTheySayEachTimeUntilAndAfterTheEndOfTheCallWithThem() {
        Calls call = Calls.joined(SMALL);
        assertThat(call.call(SMALL).introduction()).isEqualTo(Calls.OTHERS);

        call.from(SMALL, new Introduction("Ann", ClientKind.PAGE));
        call.from(SMALL, new Introduction("Anna", ClientKind.PAGE));
        call.on(new CallEvent.MemberJoined(SMALL));
        assertThat(call.call(SMALL).introduction()).isEqualTo(new Introduction("Anna", ClientKind.PAGE));

        call.from(SMALL, new CallMessage.Bye(ByeReason.FAILED));
        assertThat(call.on(new CallEvent.MemberJoined(SMALL))).contains(send(SMALL, Calls.OWN));
        assertThat(call.call(SMALL).introduction().name()).isEqualTo("Anna");
    }

    @Test
    void memberPresentOpensAndWaitsForTheOffer() {
        Calls call = Calls.joined();

        assertThat(call.on(new CallEvent.MemberJoined(SMALL)))
                .containsExactly(
                        send(SMALL, Calls.OWN),
                        new Open(toSmall, List.of()),
                        start(new Deadline.Connect(toSmall), 10),
                        start(new Deadline.AwaitOffer(toSmall), Duration.ofMillis(500)));
        assertThat(call.on(new ConnectionEvent.NegotiationNeeded(toSmall)))
                .as("the library's first event is no reason for glare")
                .isEmpty();
    }

    @Test
    void memberPresentOffersWhenTheOfferDoesNotCome() {
        Calls call = Calls.joined();
        call.on(new CallEvent.MemberJoined(SMALL));

        assertThat(call.reached(new Deadline.AwaitOffer(toSmall)))
                .contains(new MakeOffer(toSmall, call.offering(SMALL), false));
    }

    @Test
    void tellsEachConnectedPeerWhatIsSent() {
        Calls call = Calls.connected(LARGE);
        call.on(new CallEvent.MemberJoined(SMALL));
        MediaFlags muted = new MediaFlags(false, true, false);

        assertThat(call.on(new CallEvent.LocalMediaChanged(muted)))
                .containsExactly(send(LARGE, new CallMessage.Media(muted)));
        assertThat(call.on(new CallEvent.LocalMediaChanged(muted))).isEmpty();
        assertThat(call.on(
                        new ConnectionEvent.ConnectionChanged(new ConnectionId(SMALL, 2), ConnectionState.CONNECTED)))
                .containsExactly(
                        cancel(new Deadline.Connect(new ConnectionId(SMALL, 2))),
                        send(SMALL, new CallMessage.Media(muted)));
    }

    @Test
    void keepsWhatTheOthersSend() {
        Calls call = Calls.connected(LARGE);
        ConnectionId toLarge = call.call(LARGE).connection();
        assertThat(call.from(LARGE, new CallMessage.Media(new MediaFlags(true, false, true))))
                .containsExactly(new ConnectionCommand.KeepScreen(toLarge, true));

        assertThat(call.call(LARGE).media()).isEqualTo(new MediaFlags(true, false, true));
    }

    @Test
    void oneFailureLeavesTheOtherPeersAlone() {
        Calls call = Calls.joined(SMALL, LARGE);
        call.on(new ConnectionEvent.OpenFailed(toSmall, "no"));

        assertThat(call.state().peers().get(SMALL))
                .isEqualTo(new Peer.Ended(SMALL, Calls.OTHERS, PeerEnd.LIBRARY_FAILED, 0));
        assertThat(call.call(LARGE).negotiation()).isInstanceOf(Negotiation.HaveLocalOffer.class);
    }

    @Test
    void takesNoMoreMembersThanItCanBear() {
        Calls call = Calls.joined();
        for (int i = 0; i < 100; i++) {
            call.on(new CallEvent.MemberJoined(Calls.peer(100 + i)));
        }

        assertThat(call.state().peers()).hasSize(CallTransition.MAX_PEERS);
    }
}
