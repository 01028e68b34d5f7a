package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.room;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {
    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void introducesTheNewcomerAndTheOthers() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        RoomsHarness.Socket eve = harness.member(3);

        assertThat(ada.one(ServerMessage.Joined.class).members()).isEmpty();
        assertThat(eve.one(ServerMessage.Joined.class).you()).isEqualTo(peer(3));
        assertThat(eve.one(ServerMessage.Joined.class).members())
                .containsExactly(new Member(peer(1)), new Member(peer(2)));
        assertThat(ada.all(ServerMessage.MemberJoined.class))
                .containsExactly(
                        new ServerMessage.MemberJoined(new Member(peer(2)), 2),
                        new ServerMessage.MemberJoined(new Member(peer(3)), 3));
        assertThat(bob.all(ServerMessage.MemberJoined.class))
                .containsExactly(new ServerMessage.MemberJoined(new Member(peer(3)), 2));
    }

    @Test
    void refusesAnotherTokenWithoutSayingWhetherTheRoomIsFull() {
        RoomsHarness full = new RoomsHarness(new TestLimits().roomMembers(1).build());
        full.member(1);

        RoomsHarness.Socket stranger = full.greet();
        stranger.join(ROOM, token(9), 2);
        RoomsHarness.Socket guest = full.greet();
        guest.join(ROOM, TOKEN, 3);
        RoomsHarness.Socket thief = full.greet();
        thief.join(ROOM, token(9), 1);

        assertThat(reason(stranger)).isEqualTo(RefusalReason.NOT_ADMITTED);
        assertThat(reason(guest)).isEqualTo(RefusalReason.ROOM_FULL);
        assertThat(reason(thief)).isEqualTo(RefusalReason.NOT_ADMITTED);
        assertThat(full.rooms.census().refusals())
                .containsEntry(RefusalReason.NOT_ADMITTED, 2L)
                .containsEntry(RefusalReason.ROOM_FULL, 1L);
    }

    @Test
    void refusesRoomsBeyondTheLimit() {
        RoomsHarness small = new RoomsHarness(new TestLimits().rooms(1).build());
        small.member(1);

        RoomsHarness.Socket late = small.greet();
        late.join(room(5), TOKEN, 2);

        assertThat(reason(late)).isEqualTo(RefusalReason.SERVER_BUSY);
    }

    @Test
    void letsNobodyIntoTwoRooms() {
        RoomsHarness.Socket ada = harness.member(1);

        ada.join(room(5), TOKEN, 1);

        assertThat(reason(ada)).isEqualTo(RefusalReason.ALREADY_JOINED);
        assertThat(harness.rooms.census().rooms()).isEqualTo(1);
    }

    @Test
    void forgetsTheRoomAndItsTokenWithTheLastMember() {
        RoomsHarness.Socket ada = harness.member(1);
        ada.leave();
        assertThat(harness.rooms.census().rooms()).isZero();

        ada.join(ROOM, token(9), 1);

        assertThat(ada.all(ServerMessage.Joined.class)).hasSize(2);
        assertThat(harness.rooms.census())
                .extracting(Census::rooms, Census::members)
                .containsExactly(1, 1);
    }

    @Test
    void tellsTheOthersWhoLeft() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        bob.leave();

        assertThat(ada.one(ServerMessage.MemberLeft.class))
                .isEqualTo(new ServerMessage.MemberLeft(peer(2), LeaveReason.LEFT, 3));
    }

    @Test
    void putsTheSamePeerBackIntoItsPlace() {
        RoomsHarness full = new RoomsHarness(new TestLimits().roomMembers(3).build());
        RoomsHarness.Socket ada = full.member(1);
        RoomsHarness.Socket older = full.member(2);
        RoomsHarness.Socket eve = full.member(3);

        RoomsHarness.Socket newer = full.member(2);

        assertThat(older.closed).isEqualTo(CloseCode.REPLACED);
        assertThat(newer.one(ServerMessage.Joined.class).members())
                .extracting(Member::id)
                .containsExactly(peer(1), peer(3));
        assertThat(eve.one(ServerMessage.MemberJoined.class).member().id()).isEqualTo(peer(2));
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isEmpty();
        assertThat(full.rooms.census().members()).isEqualTo(3);
        assertThat(full.rooms.census().sessions()).isEqualTo(3);

        older.drop();
        List.of(ada, eve, newer).forEach(RoomsHarness.Socket::acknowledge);
        for (int i = 0; i < 4; i++) {
            full.pass(Duration.ofSeconds(40));
            for (RoomsHarness.Socket socket : List.of(ada, eve, newer)) {
                socket.say(new ClientMessage.Ping());
            }
        }
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isEmpty();
        ada.signal(2, "to the newer one");
        assertThat(newer.one(ServerMessage.Signal.class).body().text()).isEqualTo("to the newer one");
    }

    @Test
    void wantsHelloFirstAndOnce() {
        RoomsHarness.Socket socket = harness.connect();
        socket.join(ROOM, TOKEN, 1);
        assertThat(socket.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.OUT_OF_ORDER);

        socket.say(new ClientMessage.Hello(1, "test", null));
        socket.say(new ClientMessage.Hello(1, "test", null));

        assertThat(socket.all(ServerMessage.Welcome.class)).hasSize(1);
        assertThat(socket.all(ServerMessage.Failure.class)).hasSize(2);
        assertThat(socket.closed).isNull();
    }

    @Test
    void turnsOtherProtocolVersionsAway() {
        RoomsHarness.Socket socket = harness.connect();

        socket.say(new ClientMessage.Hello(2, "future", null));

        assertThat(socket.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.UNSUPPORTED_PROTOCOL);
        assertThat(socket.closed).isEqualTo(CloseCode.UNSUPPORTED_PROTOCOL);
    }

    private static RefusalReason reason(RoomsHarness.Socket socket) {
        return socket.one(ServerMessage.Refused.class).reason();
    }
}
