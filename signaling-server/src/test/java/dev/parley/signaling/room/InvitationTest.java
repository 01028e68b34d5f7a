package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.ROOM;
import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.key;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the owner of a room has invited comes in, as long and as often as the invitation is good, and nobody can tell why one is not. */
class InvitationTest {
    private static final int HOUR = 3600;

    private RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"ASK", "LOCKED"})
    void whoeverHasOneComesInWithoutBeingAskedAbout(Door door) {
        RoomsHarness.Socket ada = owner(door);
        invite(ada, 1, HOUR, true);
        assertThat(state(ada).invitations()).containsExactly(invitation(1).id());

        assertThat(come(2, 1).all(ServerMessage.Joined.class)).hasSize(1);
        assertThat(state(ada).invitations()).isEmpty();
        assertThat(state(ada).waiting()).isEmpty();
    }

    @Test
    void oneThatIsGoodOnceLetsOneInAndTheOtherIsAskedAbout() {
        RoomsHarness.Socket ada = owner(Door.ASK);
        invite(ada, 1, HOUR, true);
        come(2, 1);

        assertThat(come(3, 1).all(ServerMessage.Waiting.class)).hasSize(1);
        assertThat(state(ada).waiting())
                .extracting(ServerMessage.PresentMember::id)
                .containsExactly(peer(3));
    }

    @Test
    void oneThatIsGoodForAWhileLetsSeveralInUntilThenByTheServersClock() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, false);
        assertThat(come(2, 1).all(ServerMessage.Joined.class)).hasSize(1);
        harness.now = harness.now.plusSeconds(HOUR - 1);
        assertThat(come(3, 1).all(ServerMessage.Joined.class)).hasSize(1);
        harness.now = harness.now.plusSeconds(1);

        assertThat(refusal(come(4, 1))).isEqualTo(RefusalReason.NOT_ADMITTED);
    }

    @Test
    void theOwnerIsToldWhenOneIsOver() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, 5, false);
        invite(ada, 2, 20, false);
        harness.pass(Duration.ofSeconds(10));
        ada.acknowledge();

        assertThat(state(ada).invitations()).containsExactly(invitation(2).id());
    }

    @Test
    void onlyTheOwnerInvitesAndHearsOfIt() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        RoomsHarness.Socket bob = come(2, 1);
        bob.acknowledge();
        invite(bob, 2, HOUR, true);
        invite(ada, 3, HOUR, true);
        bob.acknowledge();

        assertThat(bob.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.NOT_OWNER);
        assertThat(state(bob).invitations()).isEmpty();
        assertThat(state(ada).invitations()).containsExactly(invitation(3).id());
    }

    /** Wrong token, locked, an invitation used, over or never given, or nobody there: word for word the same. */
    @Test
    void whatIsNotGoodIsAnsweredAlikeWhateverIsWrongWithIt() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        come(2, 1);
        invite(ada, 3, 1, false);
        harness.now = harness.now.plusSeconds(1);
        invite(ada, 4, HOUR, true);

        RoomsHarness.Socket used = come(5, 1);
        RoomsHarness.Socket over = come(5, 3);
        RoomsHarness.Socket never = come(5, 9);
        RoomsHarness.Socket wrongToken = come(token(9), 5, 4);
        RoomsHarness.Socket locked = harness.greet();
        locked.say(new ClientMessage.Join(ROOM, TOKEN, key(5), null, true, null, ++locked.seq));
        RoomsHarness.Socket nobodyThere = harness.greet();
        nobodyThere.say(new ClientMessage.Join(
                RoomsHarness.room(7), TOKEN, key(5), null, true, null, invitation(4), ++nobodyThere.seq));

        assertThat(List.of(used, over, never, wrongToken, locked, nobodyThere))
                .extracting(socket -> socket.heard.stream().skip(1).toList())
                .containsOnly(List.of(new ServerMessage.Refused(RefusalReason.NOT_ADMITTED, 1)));
    }

    @Test
    void opensNoRoom() {
        assertThat(refusal(come(1, 1))).isEqualTo(RefusalReason.NOT_ADMITTED);
        assertThat(harness.rooms.census().rooms()).isZero();
    }

    @Test
    void lockingEndsThoseFromBeforeAndLaterOnesAreGood() {
        RoomsHarness.Socket ada = owner(Door.ASK);
        invite(ada, 1, HOUR, false);
        ada.say(new ClientMessage.SetDoor(Door.LOCKED, ++ada.seq));
        ada.acknowledge();
        assertThat(state(ada).invitations()).isEmpty();
        assertThat(refusal(come(2, 1))).isEqualTo(RefusalReason.NOT_ADMITTED);

        invite(ada, 2, HOUR, false);
        assertThat(come(2, 2).all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void whoWasRemovedDoesNotComeBackByOneUnderAnotherKey() {
        RoomsHarness.Socket ada = owner(Door.ASK);
        invite(ada, 1, HOUR, false);
        come(2, 1);
        ada.say(new ClientMessage.Remove(peer(2), ++ada.seq));
        ada.acknowledge();

        assertThat(state(ada).invitations()).isEmpty();
        assertThat(come(3, 1).all(ServerMessage.Waiting.class)).hasSize(1);
        assertThat(refusal(come(2, 1))).isEqualTo(RefusalReason.REMOVED);
    }

    /** With what a client says then: the invitation is good for one, and no longer needed. */
    @Test
    void whoCameByOneThatIsGoodOnceFindsTheirPlaceAgain() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        RoomsHarness.Socket bob = come(2, 1);
        bob.drop();
        RoomsHarness.Socket back =
                bob.resume(bob.all(ServerMessage.Joined.class).getLast().seq());
        assertThat(back.welcome().resumed()).isTrue();

        back.drop();
        for (int second = 0; second < 130; second += 5) {
            harness.pass(Duration.ofSeconds(5));
            ada.say(new ClientMessage.Ping());
            ada.acknowledge();
        }
        assertThat(ada.all(ServerMessage.MemberLeft.class)).isNotEmpty();
        RoomsHarness.Socket again = harness.greet();
        again.say(new ClientMessage.Join(ROOM, TOKEN, key(2), null, true, null, ++again.seq));
        assertThat(again.all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void whoLeftNeedsAnotherOne() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        come(2, 1).leave();

        assertThat(refusal(come(2, 1))).isEqualTo(RefusalReason.NOT_ADMITTED);
    }

    @Test
    void whoWaitsComesInByOneOnAnotherSocketAndTheFirstIsClosed() {
        RoomsHarness.Socket ada = owner(Door.ASK);
        RoomsHarness.Socket waits = come(2, 9);
        assertThat(waits.all(ServerMessage.Waiting.class)).hasSize(1);
        invite(ada, 1, HOUR, true);

        assertThat(come(2, 1).all(ServerMessage.Joined.class)).hasSize(1);
        assertThat(waits.closed).isEqualTo(CloseCode.REPLACED);
        ada.acknowledge();
        assertThat(state(ada).waiting()).isEmpty();
        ada.say(new ClientMessage.Admit(peer(2), ++ada.seq));
        assertThat(ada.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.NO_SUCH_MEMBER);
    }

    @Test
    void isNotUsedUpByARoomThatIsFull() {
        harness = new RoomsHarness(new TestLimits().roomMembers(2).build());
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        invite(ada, 2, HOUR, true);
        RoomsHarness.Socket bob = come(2, 1);
        assertThat(refusal(come(3, 2))).isEqualTo(RefusalReason.ROOM_FULL);
        bob.leave();

        assertThat(come(3, 2).all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void oneTooManyIsRefusedAndSaid() {
        RoomsHarness.Socket ada = owner(Door.ASK);
        for (int n = 1; n <= ServerMessage.RoomState.MAX_INVITATIONS; n++) {
            invite(ada, n, HOUR, true);
        }
        assertThat(ada.all(ServerMessage.Failure.class)).isEmpty();
        invite(ada, 100, HOUR, true);

        ServerMessage.Failure failure = ada.one(ServerMessage.Failure.class);
        assertThat(failure.code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(failure.field()).isEqualTo("invitation");
        assertThat(come(2, 100).all(ServerMessage.Waiting.class)).hasSize(1);
    }

    @Test
    void stayGoodUnderAnotherOwnerWhoIsToldOfThem() {
        RoomsHarness.Socket ada = owner(Door.LOCKED);
        invite(ada, 1, HOUR, true);
        invite(ada, 2, HOUR, true);
        RoomsHarness.Socket bob = come(2, 1);
        bob.acknowledge();
        ada.leave();
        bob.acknowledge();

        assertThat(state(bob).invitations()).containsExactly(invitation(2).id());
        assertThat(come(3, 2).all(ServerMessage.Joined.class)).hasSize(1);
    }

    private RoomsHarness.Socket owner(Door door) {
        RoomsHarness.Socket socket = harness.greet();
        socket.say(new ClientMessage.Join(ROOM, TOKEN, key(1), null, true, door, ++socket.seq));
        return socket.acknowledge();
    }

    private static void invite(RoomsHarness.Socket owner, int n, int seconds, boolean once) {
        owner.say(new ClientMessage.Invite(invitation(n).id(), seconds, once, ++owner.seq));
        owner.acknowledge();
    }

    private RoomsHarness.Socket come(int n, int by) {
        return come(TOKEN, n, by);
    }

    private RoomsHarness.Socket come(JoinToken token, int n, int by) {
        RoomsHarness.Socket socket = harness.greet();
        socket.say(new ClientMessage.Join(ROOM, token, key(n), null, true, null, invitation(by), ++socket.seq));
        harness.acknowledge();
        socket.heard.removeIf(message -> message instanceof ServerMessage.Ack);
        return socket;
    }

    private static InvitationKey invitation(int n) {
        byte[] bytes = new byte[InvitationKey.BYTES];
        bytes[0] = (byte) n;
        return InvitationKey.of(bytes);
    }

    private static RefusalReason refusal(RoomsHarness.Socket socket) {
        return socket.one(ServerMessage.Refused.class).reason();
    }

    private static ServerMessage.RoomState state(RoomsHarness.Socket owner) {
        owner.acknowledge();
        return owner.all(ServerMessage.RoomState.class).getLast();
    }
}
