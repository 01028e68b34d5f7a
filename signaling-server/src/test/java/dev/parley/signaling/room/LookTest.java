package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.room;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds the link sees who is there before they join, and nobody else sees anything. */
class LookTest {
    private static final MemberCard CARD = new MemberCard("C".repeat(MemberCard.CHARS));

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void showsWhoIsThereWithWhatTheyLeft() {
        RoomsHarness.Socket ada = harness.greet();
        ada.say(new ClientMessage.Join(ROOM, TOKEN, key(1), CARD, ++ada.seq));
        harness.member(2);

        assertThat(look(harness.greet(), TOKEN).members())
                .containsExactly(
                        new ServerMessage.PresentMember(peer(1), CARD), new ServerMessage.PresentMember(peer(2), null));
    }

    @Test
    void whoLooksIsNoMemberAndNobodyHearsOfIt() {
        RoomsHarness full = new RoomsHarness(new TestLimits().roomMembers(1).build());
        RoomsHarness.Socket ada = full.member(1);
        int heard = ada.heard.size();

        look(full.greet(), TOKEN);

        assertThat(ada.heard).hasSize(heard);
        assertThat(full.rooms.census().members()).isOne();
        assertThat(full.rooms.census().rooms()).isOne();
    }

    @Test
    void aWrongTokenSeesWhatAnEmptyRoomShows() {
        harness.member(1);

        ServerMessage.Present refused = look(harness.greet(), token(9));
        RoomsHarness.Socket stranger = harness.greet();
        stranger.say(new ClientMessage.Look(room(77), TOKEN));

        assertThat(refused).isEqualTo(new ServerMessage.Present(List.of()));
        assertThat(stranger.one(ServerMessage.Present.class)).isEqualTo(refused);
        assertThat(harness.rooms.census().rooms()).as("looking opens none").isOne();
    }

    @Test
    void whoDoesNotAnswerIsNotThere() {
        harness.member(1);
        harness.member(2).drop();

        assertThat(look(harness.greet(), TOKEN).members())
                .containsExactly(new ServerMessage.PresentMember(peer(1), null));
    }

    @Test
    void oneAddressGuessesNoMoreTokensThanItsRate() {
        RoomsHarness limited = new RoomsHarness(new TestLimits().perMinute(3, 3).build());
        limited.member(1);

        for (int guess = 2; guess < 8; guess++) {
            RoomsHarness.Socket thief = limited.greetFrom("192.0.2.1");
            thief.say(new ClientMessage.Look(ROOM, token(guess)));
            assertThat(thief.all(ServerMessage.Present.class)).hasSize(guess < 5 ? 1 : 0);
            assertThat(thief.all(ServerMessage.Failure.class))
                    .extracting(ServerMessage.Failure::code)
                    .isEqualTo(guess < 5 ? List.of() : List.of(ErrorCode.TOO_FAST));
        }
    }

    @Test
    void aLobbyThatStaysOpenIsAnsweredAsLongAsItAsksWhoeverElseLooks() {
        RoomsHarness limited = new RoomsHarness(new TestLimits().perMinute(3, 3).build());
        limited.member(1);
        RoomsHarness.Socket lobby = limited.greetFrom("192.0.2.1");

        for (int i = 1; i <= 100; i++) {
            lobby.say(new ClientMessage.Look(ROOM, TOKEN));
            assertThat(lobby.all(ServerMessage.Present.class)).hasSize(i);
            limited.now = limited.now.plus(Duration.ofSeconds(1));
        }
        assertThat(lobby.all(ServerMessage.Failure.class)).isEmpty();
    }

    @Test
    void oneSocketIsAnsweredOnceASecondAndLivesOn() {
        harness.member(1);
        RoomsHarness.Socket hasty = harness.greet();

        look(hasty, TOKEN);
        hasty.say(new ClientMessage.Look(ROOM, TOKEN));

        assertThat(hasty.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.TOO_FAST);
        assertThat(hasty.closed).isNull();
        hasty.join(ROOM, TOKEN, 2);
        assertThat(hasty.all(ServerMessage.Joined.class)).hasSize(1);
    }

    private static ServerMessage.Present look(RoomsHarness.Socket socket, JoinToken with) {
        socket.say(new ClientMessage.Look(ROOM, with));
        return socket.one(ServerMessage.Present.class);
    }
}
