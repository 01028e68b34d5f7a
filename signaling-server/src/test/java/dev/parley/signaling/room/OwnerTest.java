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
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnerTest {
    private static final MemberCard CARD = new MemberCard("A".repeat(MemberCard.CHARS));

    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void whoOpensTheRoomOwnsIt() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);

        assertThat(owner(ada)).isEqualTo(peer(1));
        assertThat(owner(bob)).isEqualTo(peer(1));
        assertThat(state(ada).waiting()).isEmpty();
        assertThat(state(bob).waiting()).isNull();
    }

    @Test
    void whoIsToldOfTheRoomIsToldAgainOnlyOfWhatChanges() {
        RoomsHarness.Socket ada = knowing(1);
        knowing(2).leave();
        acknowledge(ada);

        assertThat(ada.all(ServerMessage.RoomState.class)).hasSize(1);
    }

    @Test
    void theDoorOfTheFirstJoinIsThereBeforeAnybodyCanSlipIn() {
        join(harness.greet(), 1, Door.ASK);
        RoomsHarness.Socket bob = knowing(2);

        assertThat(bob.one(ServerMessage.Waiting.class).seq()).isEqualTo(1);
        assertThat(bob.all(ServerMessage.Joined.class)).isEmpty();
    }

    @Test
    void whoComesLaterDoesNotSetTheDoor() {
        knowing(1);
        join(harness.greet(), 2, Door.LOCKED);

        assertThat(knowing(3).all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void whoWaitsIsNamedToTheOwnerAloneAndComesInWhenAdmitted() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);
        order(ada, new ClientMessage.SetDoor(Door.ASK, ++ada.seq));
        RoomsHarness.Socket eve = knowing(3);

        acknowledge(ada, bob);
        assertThat(state(ada).waiting()).containsExactly(new ServerMessage.PresentMember(peer(3), CARD));
        assertThat(state(bob).waiting()).isNull();
        assertThat(bob.all(ServerMessage.MemberJoined.class)).isEmpty();

        order(ada, new ClientMessage.Admit(peer(3), ++ada.seq));

        assertThat(eve.one(ServerMessage.Joined.class).members())
                .containsExactly(new Member(peer(1)), new Member(peer(2)));
        assertThat(bob.one(ServerMessage.MemberJoined.class).member()).isEqualTo(new Member(peer(3)));
        acknowledge(ada);
        assertThat(state(ada).waiting()).isEmpty();
    }

    @Test
    void whoWaitsLearnsNothingOfTheRoomAndIsHeardByNobody() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket eve = knowing(3);
        eve.signal(1, "hello");
        eve.say(new ClientMessage.Look(ROOM, TOKEN));

        assertThat(eve.heard)
                .noneMatch(message -> message instanceof ServerMessage.Joined
                        || message instanceof ServerMessage.RoomState
                        || message instanceof ServerMessage.IceServers);
        assertThat(eve.one(ServerMessage.Present.class)).isEqualTo(new ServerMessage.Present(List.of(), true));
        assertThat(ada.all(ServerMessage.Signal.class)).isEmpty();
        ada.signal(3, "hello");
        assertThat(eve.all(ServerMessage.Signal.class)).isEmpty();
    }

    @Test
    void whoIsDeclinedIsToldSoAndMayAskAgain() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket eve = knowing(3);
        order(ada, new ClientMessage.Decline(peer(3), ++ada.seq));

        assertThat(eve.one(ServerMessage.Refused.class).reason()).isEqualTo(RefusalReason.DECLINED);
        acknowledge(ada);
        assertThat(state(ada).waiting()).isEmpty();
        join(eve, 3, null);
        assertThat(refusals(eve)).containsExactly(RefusalReason.DECLINED);
        acknowledge(ada);
        assertThat(state(ada).waiting()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"ASK", "LOCKED"})
    void programsThatCannotWaitAreAnsweredAsForAnotherRoom(Door door) {
        RoomsHarness.Socket ada = knowing(1);
        order(ada, new ClientMessage.SetDoor(door, ++ada.seq));
        RoomsHarness.Socket old = harness.member(2);
        RoomsHarness.Socket wrong = harness.greet();
        wrong.join(ROOM, token(9), 3);

        assertThat(refusals(old)).isEqualTo(refusals(wrong)).containsExactly(RefusalReason.NOT_ADMITTED);
    }

    @Test
    void aLockedRoomAnswersLikeOneThatTheLinkDoesNotOpen() {
        RoomsHarness.Socket ada = knowing(1);
        order(ada, new ClientMessage.SetDoor(Door.LOCKED, ++ada.seq));
        RoomsHarness.Socket locked = harness.greet();
        locked.say(new ClientMessage.Look(ROOM, TOKEN));
        RoomsHarness.Socket wrong = harness.greet();
        wrong.say(new ClientMessage.Look(ROOM, token(9)));
        join(locked, 2, null);
        wrong.say(new ClientMessage.Join(ROOM, token(9), key(3), CARD, true, null, ++wrong.seq));

        assertThat(locked.heard.stream().skip(1))
                .isEqualTo(wrong.heard.stream().skip(1).toList());
    }

    @Test
    void lockingTurnsThoseAwayWhoWait() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket eve = knowing(3);
        order(ada, new ClientMessage.SetDoor(Door.LOCKED, ++ada.seq));

        assertThat(refusals(eve)).containsExactly(RefusalReason.DECLINED);
    }

    @Test
    void openingAdmitsThoseWhoWait() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket eve = knowing(3);
        order(ada, new ClientMessage.SetDoor(Door.OPEN, ++ada.seq));

        assertThat(eve.all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void onlyTheOwnerGivesOrders() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket bob = knowing(2);
        order(ada, new ClientMessage.Admit(peer(2), ++ada.seq));
        RoomsHarness.Socket eve = knowing(3);
        for (RoomsHarness.Socket other : List.of(bob, eve)) {
            order(other, new ClientMessage.SetDoor(Door.OPEN, ++other.seq));
            order(other, new ClientMessage.Admit(peer(3), ++other.seq));
            order(other, new ClientMessage.Decline(peer(3), ++other.seq));
            order(other, new ClientMessage.Remove(peer(1), ++other.seq));
            order(other, new ClientMessage.HandOver(peer(3), ++other.seq));
            assertThat(other.all(ServerMessage.Failure.class))
                    .hasSize(5)
                    .allMatch(failure -> failure.code() == ErrorCode.NOT_OWNER);
        }
        assertThat(eve.all(ServerMessage.Joined.class)).isEmpty();
        assertThat(ada.closed).isNull();
    }

    @Test
    void whoIsRemovedIsPutOutAndToldWhyWheneverTheyComeBack() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);
        RoomsHarness.Socket eve = knowing(3);
        order(ada, new ClientMessage.Remove(peer(3), ++ada.seq));

        assertThat(eve.closed).isEqualTo(CloseCode.REMOVED);
        assertThat(bob.one(ServerMessage.MemberLeft.class).reason()).isEqualTo(LeaveReason.REMOVED);
        assertThat(refusals(eve.resume(0))).isEmpty();
        RoomsHarness.Socket again = knowing(3);
        assertThat(refusals(again)).containsExactly(RefusalReason.REMOVED);
        // With the link alone, under another key, nobody comes in unasked any more.
        assertThat(knowing(4).all(ServerMessage.Waiting.class)).hasSize(1);
        order(ada, new ClientMessage.SetDoor(Door.OPEN, ++ada.seq));
        assertThat(ada.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        acknowledge(ada);
        assertThat(state(ada).mayOpen()).isFalse();
        assertThat(state(ada).door()).isEqualTo(Door.ASK);
    }

    @Test
    void whoIsRemovedWhileTheirLineIsBrokenDoesNotComeBackEither() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket eve = knowing(3);
        eve.drop();
        order(ada, new ClientMessage.Remove(peer(3), ++ada.seq));
        RoomsHarness.Socket again = eve.resume(0);

        assertThat(again.one(ServerMessage.Welcome.class).resumed()).isFalse();
        again.seq = 0;
        join(again, 3, null);
        assertThat(refusals(again)).containsExactly(RefusalReason.REMOVED);
    }

    /** Their connections may be well for long after their session. */
    @Test
    void whoWasLostIsRemovedAllTheSame() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);
        RoomsHarness.Socket eve = knowing(3);
        eve.drop();
        passGrace(ada, bob);
        assertThat(bob.one(ServerMessage.MemberLeft.class).reason()).isEqualTo(LeaveReason.LOST);

        order(ada, new ClientMessage.Remove(peer(3), ++ada.seq));
        for (RoomsHarness.Socket member : List.of(ada, bob)) {
            assertThat(member.all(ServerMessage.MemberLeft.class))
                    .extracting(ServerMessage.MemberLeft::reason)
                    .containsExactly(LeaveReason.LOST, LeaveReason.REMOVED);
        }
        assertThat(refusals(knowing(3))).containsExactly(RefusalReason.REMOVED);
        order(ada, new ClientMessage.Remove(peer(3), ++ada.seq));
        assertThat(ada.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.NO_SUCH_MEMBER);
    }

    @Test
    void whoWasAwayHearsOfTheRemovalWhenTheyComeBack() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);
        knowing(3);
        bob.drop();
        passGrace(ada);
        order(ada, new ClientMessage.Remove(peer(3), ++ada.seq));

        RoomsHarness.Socket back = knowing(2);
        assertThat(back.one(ServerMessage.Joined.class).members()).containsExactly(new Member(peer(1)));
        assertThat(back.one(ServerMessage.MemberLeft.class))
                .satisfies(left -> assertThat(left.id()).isEqualTo(peer(3)))
                .satisfies(left -> assertThat(left.reason()).isEqualTo(LeaveReason.REMOVED));
        assertThat(knowing(4).all(ServerMessage.MemberLeft.class)).isEmpty();
    }

    /** In steps in which the others go on to answer. */
    private void passGrace(RoomsHarness.Socket... others) {
        Duration step = Duration.ofSeconds(10);
        for (Duration passed = Duration.ZERO;
                passed.compareTo(Limits.DEFAULT.sessionGrace()) <= 0;
                passed = passed.plus(step)) {
            harness.pass(step);
            for (RoomsHarness.Socket other : others) {
                other.say(new ClientMessage.Ping());
                other.acknowledge();
            }
        }
    }

    @Test
    void aBrokenLineDoesNotPassOwnershipOn() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket bob = knowing(2);
        order(ada, new ClientMessage.Admit(peer(2), ++ada.seq));
        ada.drop();
        harness.pass(Limits.DEFAULT.sessionGrace().minusSeconds(60));
        RoomsHarness.Socket eve = knowing(3);

        assertThat(owner(bob)).isEqualTo(peer(1));
        RoomsHarness.Socket back =
                ada.resume(ada.all(ServerMessage.RoomState.class).getLast().seq());
        assertThat(state(back).waiting())
                .extracting(ServerMessage.PresentMember::id)
                .containsExactly(peer(3));
        order(back, new ClientMessage.Admit(peer(3), ++back.seq));
        assertThat(eve.all(ServerMessage.Joined.class)).hasSize(1);
    }

    @Test
    void theSamePeerInAnotherSessionIsStillTheOwner() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket again = knowing(1);

        assertThat(ada.closed).isEqualTo(CloseCode.REPLACED);
        assertThat(state(again).owner()).isEqualTo(peer(1));
        assertThat(state(again).waiting()).isNotNull();
    }

    @Test
    void theLongestThereFollowsAnOwnerWhoIsGoneAndIsToldWhoWaits() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket bob = knowing(2);
        order(ada, new ClientMessage.Admit(peer(2), ++ada.seq));
        knowing(3);
        acknowledge(ada, bob);
        ada.leave();
        acknowledge(bob);

        assertThat(owner(bob)).isEqualTo(peer(2));
        assertThat(state(bob).waiting())
                .extracting(ServerMessage.PresentMember::id)
                .containsExactly(peer(3));
        assertThat(knowing(1).all(ServerMessage.Waiting.class)).hasSize(1);
    }

    @Test
    void whoWasLostComesBackUnasked() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket bob = knowing(2);
        order(ada, new ClientMessage.SetDoor(Door.LOCKED, ++ada.seq));
        bob.drop();
        for (int second = 0; second < 180; second++) {
            ada.say(new ClientMessage.Ping());
            acknowledge(ada);
            harness.pass(Duration.ofSeconds(1));
        }
        assertThat(ada.one(ServerMessage.MemberLeft.class).reason()).isEqualTo(LeaveReason.LOST);

        assertThat(knowing(2).all(ServerMessage.Joined.class)).hasSize(1);
        assertThat(refusals(knowing(3))).containsExactly(RefusalReason.NOT_ADMITTED);
    }

    @Test
    void ownershipIsHandedOverToMembersThatKnowOfIt() {
        RoomsHarness.Socket ada = knowing(1);
        RoomsHarness.Socket old = harness.member(2);
        RoomsHarness.Socket eve = knowing(3);
        order(ada, new ClientMessage.HandOver(peer(2), ++ada.seq));
        assertThat(ada.one(ServerMessage.Failure.class).field()).isEqualTo("id");
        order(ada, new ClientMessage.HandOver(peer(3), ++ada.seq));
        acknowledge(ada, eve);

        assertThat(owner(eve)).isEqualTo(peer(3));
        assertThat(state(eve).waiting()).isEmpty();
        assertThat(state(ada).waiting()).isNull();
        assertThat(old.all(ServerMessage.RoomState.class)).isEmpty();
    }

    @Test
    void aRoomOfOldProgramsIsOwnedByTheFirstThatKnowsOfIt() {
        harness.member(1);
        assertThat(owner(knowing(2))).isEqualTo(peer(2));
    }

    @Test
    void whoWaitsIsTurnedAwayWithTheRoomAndDoesNotBecomeItsOwner() {
        RoomsHarness.Socket ada = asking(1);
        RoomsHarness.Socket eve = knowing(3);
        ada.leave();

        assertThat(refusals(eve)).containsExactly(RefusalReason.DECLINED);
    }

    @Test
    void whoCannotBeSeatedIsToldThatTheRoomIsFull() {
        RoomsHarness small = new RoomsHarness(new TestLimits().roomMembers(1).build());
        RoomsHarness.Socket ada = small.greet();
        join(ada, 1, Door.ASK);
        RoomsHarness.Socket eve = small.greet();
        join(eve, 3, null);
        order(ada, new ClientMessage.Admit(peer(3), ++ada.seq));

        assertThat(refusals(eve)).containsExactly(RefusalReason.ROOM_FULL);
    }

    @Test
    void noMoreWaitThanMayAndTheirComingAndGoingFillsNobodysOutbox() {
        RoomsHarness.Socket ada = asking(1);
        ada.drop();
        for (int round = 0; round < 100; round++) {
            RoomsHarness.Socket last = harness.greet();
            join(last, 10 + round, null);
            if (round < 80) {
                last.drop();
            } else if (round >= 96) {
                assertThat(refusals(last)).containsExactly(RefusalReason.ROOM_FULL);
            }
        }
        RoomsHarness.Socket back = ada.resume(0);
        assertThat(back.one(ServerMessage.Welcome.class).resumed()).isTrue();
        acknowledge(back);
        assertThat(state(back).waiting()).hasSize(ServerMessage.RoomState.MAX_WAITING);
    }

    private RoomsHarness.Socket asking(int n) {
        RoomsHarness.Socket socket = harness.greet();
        join(socket, n, Door.ASK);
        return acknowledge(socket);
    }

    private RoomsHarness.Socket knowing(int n) {
        RoomsHarness.Socket socket = harness.greet();
        join(socket, n, null);
        return acknowledge(socket);
    }

    private static void join(RoomsHarness.Socket socket, int n, @Nullable Door door) {
        socket.say(new ClientMessage.Join(ROOM, TOKEN, key(n), CARD, true, door, ++socket.seq));
    }

    private static void order(RoomsHarness.Socket socket, ClientMessage.Order order) {
        socket.say(order);
    }

    private static RoomsHarness.Socket acknowledge(RoomsHarness.Socket... sockets) {
        for (RoomsHarness.Socket socket : sockets) {
            socket.acknowledge();
        }
        return sockets[0];
    }

    private static ServerMessage.RoomState state(RoomsHarness.Socket socket) {
        return socket.all(ServerMessage.RoomState.class).getLast();
    }

    private static PeerId owner(RoomsHarness.Socket socket) {
        return state(socket).owner();
    }

    private static List<RefusalReason> refusals(RoomsHarness.Socket socket) {
        return socket.all(ServerMessage.Refused.class).stream()
                .map(ServerMessage.Refused::reason)
                .toList();
    }
}
