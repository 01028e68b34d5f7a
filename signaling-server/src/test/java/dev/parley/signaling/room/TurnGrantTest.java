package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.room;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever invents a room gets no relay out of it, and whoever has somebody to talk to has one in time. */
class TurnGrantTest {
    private final RoomsHarness harness = RoomsHarness.withTurn();

    @Test
    void givesNoCredentialsForRoomsWithOneMember() {
        RoomsHarness.Socket inventor = harness.greet();
        for (int n = 0; n < 50; n++) {
            inventor.join(room(n + 1), TOKEN, 1);
            harness.pass(Duration.ofSeconds(1));
            inventor.leave();
        }

        assertThat(inventor.all(ServerMessage.Joined.class))
                .hasSize(50)
                .allMatch(joined -> joined.iceServers().equals(List.of(IceServer.stun("stun:stun.example.org"))));
        assertThat(inventor.all(ServerMessage.IceServers.class)).isEmpty();
    }

    @Test
    void givesThemToBothBeforeTheyHearOfEachOther() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        IceServer ofAda = turn(ada.one(ServerMessage.IceServers.class));
        assertThat(ofAda.username()).endsWith(":" + ada.welcome().session().text());
        assertThat(ada.one(ServerMessage.IceServers.class).seq())
                .isLessThan(ada.one(ServerMessage.MemberJoined.class).seq());
        assertThat(bob.one(ServerMessage.Joined.class).iceServers().getLast().username())
                .endsWith(":" + bob.welcome().session().text());
        assertThat(bob.all(ServerMessage.IceServers.class)).isEmpty();
    }

    @Test
    void renewsThemBeforeTheyRunOut() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        pingFor(16, ada, bob);

        List<ServerMessage.IceServers> given = ada.all(ServerMessage.IceServers.class);
        assertThat(given).hasSize(2);
        assertThat(turn(given.getLast()).username())
                .isGreaterThan(turn(given.getFirst()).username());
    }

    @Test
    void renewsNoneForWhoIsAloneAgainUntilSomebodyComes() {
        RoomsHarness.Socket ada = harness.member(1);
        harness.member(2).leave();

        pingFor(40, ada);
        assertThat(ada.all(ServerMessage.IceServers.class)).hasSize(1);

        harness.member(3);
        assertThat(ada.all(ServerMessage.IceServers.class)).hasSize(2);
    }

    private void pingFor(int halfMinutes, RoomsHarness.Socket... members) {
        for (int i = 0; i < halfMinutes; i++) {
            List.of(members).forEach(member -> member.say(new ClientMessage.Ping()));
            harness.pass(Duration.ofSeconds(30));
        }
    }

    private static IceServer turn(ServerMessage.IceServers message) {
        return message.iceServers().getLast();
    }
}
