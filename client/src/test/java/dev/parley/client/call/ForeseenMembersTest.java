package dev.parley.client.call;

import static dev.parley.client.call.Calls.LARGE;
import static dev.parley.client.call.Calls.MIDDLE;
import static dev.parley.client.call.Calls.OWN;
import static dev.parley.client.call.Calls.SMALL;
import static dev.parley.client.call.Calls.cancel;
import static dev.parley.client.call.Calls.dropped;
import static dev.parley.client.call.Calls.roster;
import static dev.parley.client.call.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.message.CallMessage;
import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import dev.parley.client.call.peer.PeerCall;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a newcomer has seen in the room, it offers a connection right behind its join. */
class ForeseenMembersTest {
    private static final ConnectionId FIRST = new ConnectionId(LARGE, 1);

    private final Calls call = joining(LARGE);

    private static Calls joining(PeerId... foreseen) {
        Calls call = new Calls();
        call.on(new CallEvent.JoinRequested());
        call.on(new CallEvent.MembersForeseen(MIDDLE, List.of(foreseen)));
        return call;
    }

    private long offered() {
        long offer = call.offering(LARGE);
        call.on(new ConnectionEvent.OfferMade(FIRST, offer, "the offer"));
        return offer;
    }

    @Test
    void offersBehindTheJoinAndGoesOnWhenItIsIn() {
        Calls fresh = new Calls();
        fresh.on(new CallEvent.JoinRequested());
        assertThat(fresh.on(new CallEvent.MembersForeseen(MIDDLE, List.of(LARGE))))
                .contains(send(LARGE, OWN), new ConnectionCommand.Open(FIRST, List.of()));
        long offer = fresh.offering(LARGE);
        assertThat(fresh.on(new ConnectionEvent.OfferMade(FIRST, offer, "the offer")))
                .contains(send(LARGE, new CallMessage.Offer(offer, "the offer")));

        assertThat(fresh.on(roster(LARGE))).noneMatch(effect -> effect instanceof CallEffect.SendMessage);
        assertThat(fresh.from(LARGE, new CallMessage.Answer(offer, FakeSdp.some(1))))
                .contains(new ConnectionCommand.ApplyAnswer(FIRST, offer, FakeSdp.some(1)));
    }

    @Test
    void forgetsWithoutAWordWhoIsNotThereAnyMore() {
        offered();

        assertThat(call.on(roster(SMALL)))
                .contains(new ConnectionCommand.Close(FIRST), dropped("somebody who never answered"), send(SMALL, OWN));
        assertThat(call.state().peers()).containsOnlyKeys(SMALL);
    }

    @Test
    void offersAnewWithIceServersThatItLearnsOfByJoining() {
        long offer = offered();
        IceServer stun = new IceServer(List.of("stun:stun.example.org"), null, null);

        assertThat(call.on(new CallEvent.Joined(MIDDLE, List.of(LARGE), List.of(stun))))
                .contains(
                        new ConnectionCommand.SetIceServers(FIRST, List.of(stun)),
                        new ConnectionCommand.MakeOffer(FIRST, offer + 2, true));
    }

    @Test
    void closesWhatItOfferedWhenItIsNotLetIn() {
        offered();

        assertThat(call.on(new CallEvent.JoinRefused(RefusalReason.ROOM_FULL)))
                .contains(new ConnectionCommand.Close(FIRST), cancel(new Deadline.Join()));
        assertThat(call.state().peers()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheServerWasLostBeforeItAnswered() {
        offered();

        assertThat(call.on(new CallEvent.SignalingChanged(false))).contains(new ConnectionCommand.Close(FIRST));
        assertThat(call.on(roster(LARGE))).contains(send(LARGE, OWN), new ConnectionCommand.Open(second(), List.of()));
        assertThat(call.state().peers().get(LARGE)).isInstanceOf(PeerCall.class);
    }

    @Test
    void aSecondForesightChangesNothing() {
        Calls inRoom = Calls.joined(LARGE);

        assertThat(inRoom.on(new CallEvent.MembersForeseen(MIDDLE, List.of(SMALL))))
                .containsExactly(dropped("members foreseen too late"));
    }

    private static ConnectionId second() {
        return new ConnectionId(LARGE, 2);
    }
}
