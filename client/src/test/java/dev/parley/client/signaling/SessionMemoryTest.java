package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);
    private final SessionMemory memory = new SessionMemory(CODEC, Limits.DEFAULT);

    @Test
    void asksForNoSessionAtFirst() {
        assertThat(memory.hello("test 1").resume()).isNull();
    }

    @Test
    void saysWhatWaitedBeforeTheFirstWelcome() {
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());
        memory.signal(Values.PEER, "early");

        assertThat(welcome(1, false, 0)).isFalse();
        assertThat(waiting()).containsExactly(join(1), signal("early", 2));
    }

    @Test
    void whatIsSaidBehindTheHelloOfANewSessionKeepsItsNumber() {
        memory.hello("test 1");
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());
        memory.signal(Values.PEER, "early");
        assertThat(answered(1, false, 0)).isFalse();
        memory.signal(Values.PEER, "late");
        assertThat(waiting()).containsExactly(join(1), signal("early", 2), signal("late", 3));
    }

    @Test
    void aHelloThatWasNotAnsweredIsFollowedByAnotherNewSession() {
        memory.hello("test 1");
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());
        memory.signal(Values.PEER, "early");
        memory.acknowledged(1);

        assertThat(memory.hello("test 1").resume()).isNull();
        assertThat(waiting()).containsExactly(join(1), signal("early", 2));
        assertThat(answered(1, true, 7)).as("nothing was to be resumed").isFalse();
        assertThat(waiting()).containsExactly(join(1), signal("early", 2));
    }

    @Test
    void saysAnInvitationUntilItHasLetThisPersonIn() {
        InvitationKey key = InvitationKey.of(new byte[InvitationKey.BYTES]);
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.of(key));
        welcome(1, false, 0);
        memory.accept(new ServerMessage.Waiting(1), 50);
        welcome(2, false, 0);
        assertThat(waiting())
                .containsExactly(
                        new ClientMessage.Join(Values.ROOM, Values.TOKEN, Values.ME, null, true, null, key, 1));

        memory.accept(new ServerMessage.Joined(Values.PEER, List.of(), List.of(), 1), 50);
        welcome(3, false, 0);
        assertThat(waiting()).containsExactly(join(1));
    }

    @Test
    void aRoomThatWasLockedAsksWhenItIsOpenedAnew() {
        joined();
        for (Door told : Door.values()) {
            memory.accept(new ServerMessage.RoomState(Values.PEER, told, true, null, 1), 100);
            welcome(2, false, 0);
            Door anew = told == Door.LOCKED ? Door.ASK : told;
            assertThat(waiting())
                    .containsExactly(new ClientMessage.Join(Values.ROOM, Values.TOKEN, Values.ME, null, true, anew, 1));
        }
    }

    @Test
    void resumesWithWhatItReceivedAndSaysOnlyTheRestAgain() {
        joined();
        memory.signal(Values.PEER, "a");
        memory.signal(Values.PEER, "b");
        memory.accept(Values.signal("x", 1), 100);

        assertThat(memory.hello("test 1").resume())
                .isEqualTo(new ClientMessage.Resume(Values.session(1), Values.resumeToken(1), 1));
        assertThat(memory.owesAcknowledgement()).isFalse();
        assertThat(welcome(1, true, 2)).isTrue();
        assertThat(waiting()).containsExactly(signal("b", 3));
        assertThat(memory.hello("test 1").resume()).isNotNull();
    }

    @Test
    void saysAgainInOrderWhatTheServerRefusedForTooMuchThatWaits() {
        joined();
        memory.signal(Values.PEER, "a");
        memory.signal(Values.PEER, "b");

        assertThat(memory.failed(tooFast(2))).contains(Values.PEER);
        assertThat(memory.signal(Values.PEER, "c")).isEmpty();
        assertThat(memory.failed(tooFast(3))).as("it waits already").isEmpty();
        assertThat(memory.failed(new ServerMessage.Failure(ErrorCode.NO_SUCH_MEMBER, "to", "nobody")))
                .isEmpty();
        assertThat(memory.failed(tooFast(77))).isEmpty();
        memory.acknowledged(3);

        assertThat(memory.sayAgain(Values.PEER).stream().map(CODEC::decodeClient))
                .containsExactly(signal("a", 4), signal("b", 5), signal("c", 6));
        assertThat(memory.sayAgain(Values.PEER)).isEmpty();
        assertThat(memory.signal(Values.PEER, "d")).isPresent();
    }

    @Test
    void whatWasRefusedIsNotSaidTwiceInANewSession() {
        joined();
        memory.signal(Values.PEER, "a");
        memory.failed(tooFast(2));

        welcome(2, false, 0);

        assertThat(waiting()).containsExactly(join(1));
        assertThat(memory.sayAgain(Values.PEER).stream().map(CODEC::decodeClient))
                .containsExactly(signal("a", 2));
    }

    @Test
    void whatWaitsForOneMemberIsBounded() {
        joined();
        memory.signal(Values.PEER, "a");
        memory.failed(tooFast(2));
        for (int i = 0; i < 1000; i++) {
            memory.signal(Values.PEER, "b" + i);
        }

        assertThat(memory.sayAgain(Values.PEER)).hasSizeLessThanOrEqualTo(Limits.DEFAULT.unacknowledgedMessages());
    }

    private static ServerMessage.Failure tooFast(long seq) {
        return new ServerMessage.Failure(ErrorCode.TOO_FAST, "to", "too much waits", seq);
    }

    @Test
    void joinsAgainInNewSessionAndSaysAgainWhatMayBeLost() {
        joined();
        memory.acknowledged(1);
        memory.signal(Values.PEER, "a");
        memory.accept(Values.signal("x", 7), 100);

        assertThat(welcome(2, false, 0)).isFalse();
        assertThat(waiting()).containsExactly(join(1), signal("a", 2));
        assertThat(memory.accept(Values.signal("y", 1), 100)).isEqualTo(Receipts.Verdict.NEW);
    }

    @Test
    void doesNotJoinAgainAfterLeaveOrRefusal() {
        joined();
        memory.leave();
        welcome(2, false, 0);
        assertThat(waiting()).isEmpty();

        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());
        memory.accept(new ServerMessage.Refused(RefusalReason.ROOM_FULL, 1), 50);
        welcome(3, false, 0);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void ignoresResumeThatWasNotAskedFor() {
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(welcome(1, true, 1)).isFalse();
        assertThat(waiting()).containsExactly(join(1));
    }

    @Test
    void givesTheSessionUpWhenTooManyMessagesWait() {
        joined();
        for (int i = 0; i < Limits.DEFAULT.unacknowledgedMessages() - 1; i++) {
            assertThat(memory.signal(Values.PEER, "x")).isPresent();
        }
        assertThat(memory.givenUp()).isFalse();
        assertThat(memory.signal(Values.PEER, "one too many")).isEmpty();

        assertThat(memory.givenUp()).isTrue();
        assertThat(memory.signal(Values.PEER, "dropped")).isEmpty();
        assertThat(memory.hello("test 1").resume()).isNull();
        welcome(2, false, 0);
        assertThat(memory.givenUp()).isFalse();
        assertThat(waiting()).containsExactly(join(1));
    }

    @Test
    void givesTheSessionUpWhenTooManyBytesWait() {
        joined();
        String body = "x".repeat(Limits.DEFAULT.bodyChars());
        for (int i = 0; i < 4; i++) {
            assertThat(memory.signal(Values.PEER, body)).isPresent();
        }

        assertThat(memory.signal(Values.PEER, body)).isEmpty();
        assertThat(memory.givenUp()).isTrue();
    }

    @Test
    void acknowledgementsMakeRoomAndThoseOfUnsentNumbersDoNoHarm() {
        joined();
        for (int i = 0; i < 10_000; i++) {
            assertThat(memory.signal(Values.PEER, "x")).isPresent();
            memory.acknowledged(i % 2 == 0 ? i : Long.MAX_VALUE);
        }

        assertThat(memory.givenUp()).isFalse();
    }

    private void joined() {
        memory.join(Values.ROOM, Values.TOKEN, Values.ME, Optional.empty(), Optional.empty(), Optional.empty());
        welcome(1, false, 0);
    }

    private boolean welcome(int n, boolean resumed, long received) {
        memory.hello("test 1");
        return answered(n, resumed, received);
    }

    private boolean answered(int n, boolean resumed, long received) {
        return memory.welcome(
                new ServerMessage.Welcome(Values.session(n), Values.resumeToken(n), 15, resumed, received));
    }

    private List<ClientMessage> waiting() {
        return memory.unacknowledged().stream().map(CODEC::decodeClient).toList();
    }

    private static ClientMessage join(long seq) {
        return new ClientMessage.Join(Values.ROOM, Values.TOKEN, Values.ME, null, true, null, seq);
    }

    private static ClientMessage signal(String body, long seq) {
        return new ClientMessage.Signal(Values.PEER, body, seq);
    }
}
