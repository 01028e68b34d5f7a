package dev.parley.signaling.room;

import static dev.parley.signaling.room.RoomsHarness.TOKEN;
import static dev.parley.signaling.room.RoomsHarness.peer;
import static dev.parley.signaling.room.RoomsHarness.room;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayTest {
    private final RoomsHarness harness = new RoomsHarness(Limits.DEFAULT);

    @Test
    void writesFromItself() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        bob.signal(1, "sealed");

        assertThat(ada.one(ServerMessage.Signal.class)).isEqualTo(new ServerMessage.Signal(peer(2), "sealed", 3));
        assertThat(harness.rooms.census())
                .extracting(Census::signals, Census::signalChars)
                .containsExactly(1L, 6L);
    }

    @Test
    void staysInsideTheRoom() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket other = harness.greet();
        other.join(room(5), TOKEN, 2);

        ada.signal(2, "across");
        ada.signal(1, "to myself");

        assertThat(other.all(ServerMessage.Signal.class)).isEmpty();
        assertThat(ada.all(ServerMessage.Failure.class))
                .extracting(ServerMessage.Failure::code)
                .containsExactly(ErrorCode.NO_SUCH_MEMBER, ErrorCode.NO_SUCH_MEMBER);
        ada.signal(3, "the numbers go on");
        assertThat(ada.all(ServerMessage.Failure.class)).hasSize(3);
    }

    @Test
    void isForMembersOnly() {
        RoomsHarness.Socket stranger = harness.greet();

        stranger.signal(1, "hello?");

        assertThat(stranger.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
    }

    @Test
    void ignoresNumbersItHasHandledAndAcknowledgesThemAgain() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        ClientMessage.Signal signal = new ClientMessage.Signal(peer(1), "once", ++bob.seq);

        bob.say(signal);
        harness.acknowledge();
        bob.say(signal);
        harness.acknowledge();

        assertThat(ada.all(ServerMessage.Signal.class)).hasSize(1);
        assertThat(bob.all(ServerMessage.Ack.class))
                .containsExactly(new ServerMessage.Ack(2), new ServerMessage.Ack(2));
    }

    @Test
    void refusesGapsAndNamesTheNextNumber() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        bob.say(new ClientMessage.Signal(peer(1), "too early", 3));

        assertThat(ada.all(ServerMessage.Signal.class)).isEmpty();
        ServerMessage.Failure failure = bob.one(ServerMessage.Failure.class);
        assertThat(failure.code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(failure.field()).isEqualTo("seq");
        assertThat(failure.message()).contains("2");
    }

    /** One rule for all that is refused: so no client can wedge itself, and none has to guess. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{'type':'signal','to':'x','body':'a','seq':2}                       | INVALID_FIELD",
                "{'type':'signal','to':'AAAAAAAAAAAAAAAAAAAAAA','seq':2}             | INVALID_FIELD",
                "{'type':'join','room':1,'seq':2}                                    | INVALID_FIELD",
                "{'type':'wave','seq':2}                                             | UNKNOWN_TYPE",
                "{'type':7,'seq':2}                                                  | UNKNOWN_TYPE",
                "{'seq':2}                                                           | UNKNOWN_TYPE",
                "{'type':'signal','to':'AAAAAAAAAAAAAAAAAAAAAA','body':'a','seq':2}  | NO_SUCH_MEMBER",
            })
    void numberOfWhatIsRefusedIsUsed(String text, ErrorCode code) {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        bob.sayText(text.replace('\'', '"'));
        bob.say(new ClientMessage.Signal(peer(1), "next", 3));
        harness.acknowledge();

        assertThat(bob.one(ServerMessage.Failure.class).code()).isEqualTo(code);
        assertThat(bob.one(ServerMessage.Ack.class)).isEqualTo(new ServerMessage.Ack(3));
        assertThat(ada.one(ServerMessage.Signal.class).body().text()).isEqualTo("next");

        bob.sayText(text.replace('\'', '"'));
        assertThat(bob.one(ServerMessage.Failure.class).code())
                .as("said again, it is old")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{'type':'signal','seq':2                       | MALFORMED",
                "{'type':'signal','type':'signal','seq':2}      | MALFORMED",
                "['signal',2]                                   | MALFORMED",
                "{'type':'signal','to':'x','body':'a'}          | INVALID_FIELD",
                "{'type':'signal','to':'x','seq':'2'}           | INVALID_FIELD",
                "{'type':'signal','to':'x','seq':2.0}           | INVALID_FIELD",
                "{'type':'ack','seq':-2}                        | INVALID_FIELD",
                "{'type':'hello','seq':2}                       | INVALID_FIELD",
                "{'type':'wave','seq':4}                        | OUT_OF_ORDER",
            })
    void whatHasNoNumberOrAWrongOneUsesNone(String text, ErrorCode code) {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        bob.sayText(text.replace('\'', '"'));
        bob.signal(1, "next");

        assertThat(bob.one(ServerMessage.Failure.class).code()).isEqualTo(code);
        assertThat(ada.one(ServerMessage.Signal.class).body().text()).isEqualTo("next");
    }

    @Test
    void whatIsWrongBeforeHelloChangesNothing() {
        RoomsHarness.Socket early = harness.connect();

        early.sayText("{\"type\":\"wave\",\"seq\":1}");

        assertThat(early.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void acknowledgesSeveralMessagesAtOnce() {
        harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);
        bob.signal(1, "a");
        bob.signal(1, "b");
        bob.signal(1, "c");

        harness.acknowledge();
        harness.acknowledge();

        assertThat(bob.all(ServerMessage.Ack.class)).containsExactly(new ServerMessage.Ack(4));
    }

    @Test
    void refusesAcknowledgementsOfWhatWasNeverSent() {
        RoomsHarness.Socket ada = harness.member(1);

        ada.say(new ClientMessage.Ack(1));
        ada.say(new ClientMessage.Ack(2));

        assertThat(ada.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
    }

    @Test
    void refusesTheFloodOfAMemberAndNotTheOneWhoIsFlooded() {
        RoomsHarness.Socket silent = harness.member(1);
        RoomsHarness.Socket flooder = harness.member(2);
        RoomsHarness.Socket honest = harness.member(3);
        String body = "b".repeat(Limits.DEFAULT.bodyChars());

        for (int i = 0; i < 12; i++) {
            flooder.signal(1, body);
        }
        honest.signal(1, "hello");

        assertThat(silent.closed).isNull();
        assertThat(silent.all(ServerMessage.Signal.class))
                .extracting(ServerMessage.Signal::from)
                .containsExactly(peer(2), peer(3));
        assertThat(flooder.all(ServerMessage.Failure.class))
                .hasSize(11)
                .allSatisfy(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_FAST))
                .extracting(ServerMessage.Failure::seq)
                .startsWith(3L, 4L);
        assertThat(honest.all(ServerMessage.Failure.class)).isEmpty();
    }

    @Test
    void refusesManySmallOnesToo() {
        RoomsHarness.Socket silent = harness.member(1);
        RoomsHarness.Socket flooder = harness.member(2);

        for (int i = 0; i < Limits.DEFAULT.unacknowledgedMessages(); i++) {
            flooder.signal(1, "b");
        }

        assertThat(silent.closed).isNull();
        assertThat(silent.all(ServerMessage.Signal.class)).hasSize(Limits.DEFAULT.unacknowledgedMessages() / 4);
    }

    @Test
    void allSendersTogetherLeaveRoomForTheServersOwnWords() {
        RoomsHarness.Socket silent = harness.member(1);
        List<RoomsHarness.Socket> flooders =
                IntStream.range(2, 9).mapToObj(harness::member).toList();
        for (int i = 0; i < Limits.DEFAULT.unacknowledgedMessages(); i++) {
            flooders.forEach(flooder -> flooder.signal(1, "b"));
        }
        flooders.getFirst().leave();

        assertThat(silent.closed).isNull();
        assertThat(silent.one(ServerMessage.MemberLeft.class).id()).isEqualTo(peer(2));
    }

    /** What is said again must not be overtaken by what came behind it: no receiver takes a body that is older than the last. */
    @Test
    void takesNothingForThemForASecondThoughThereIsRoomAgain() {
        RoomsHarness.Socket slow = harness.member(1);
        RoomsHarness.Socket sender = harness.member(2);
        String body = "b".repeat(Limits.DEFAULT.bodyChars());
        String other = "o".repeat(Limits.DEFAULT.bodyChars());
        sender.signal(1, body);
        sender.signal(1, other);
        slow.say(new ClientMessage.Ack(3));
        sender.signal(1, "behind it");

        assertThat(slow.all(ServerMessage.Signal.class)).hasSize(1);
        harness.now = harness.now.plusSeconds(1);
        sender.signal(1, other);
        sender.signal(1, "behind it");

        assertThat(slow.all(ServerMessage.Signal.class))
                .extracting(signal -> signal.body().text())
                .containsExactly(body, other, "behind it");
        assertThat(sender.all(ServerMessage.Failure.class)).hasSize(2);
    }

    @Test
    void dropsWhoeverDoesNotAcknowledgeWhatTheServerItselfSays() {
        RoomsHarness.Socket silent = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        for (int i = 0; i < Limits.DEFAULT.unacknowledgedMessages() && silent.closed == null; i++) {
            bob.leave();
            harness.now = harness.now.plusSeconds(1);
            bob.join(RoomsHarness.ROOM, TOKEN, 2);
        }

        assertThat(silent.closed).isEqualTo(CloseCode.TRY_AGAIN_LATER);
        assertThat(harness.rooms.census().keptBytes()).isLessThan(100_000);
    }

    @Test
    void keepsServingWhoeverAcknowledges() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        for (int i = 0; i < 10 * Limits.DEFAULT.unacknowledgedMessages(); i++) {
            bob.signal(1, "b");
            ada.say(new ClientMessage.Ack(i + 3L));
        }

        assertThat(ada.closed).isNull();
        assertThat(ada.all(ServerMessage.Signal.class)).hasSize(10 * Limits.DEFAULT.unacknowledgedMessages());
        assertThat(harness.rooms.census().keptBytes()).isLessThan(1024);
    }

    @Test
    void putsOutWhoeverFloods() {
        RoomsHarness.Socket ada = harness.member(1);
        RoomsHarness.Socket bob = harness.member(2);

        harness.deliver(harness.rooms.flooded(bob.id));

        assertThat(bob.one(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.FLOOD);
        assertThat(bob.closed).isEqualTo(CloseCode.FLOOD);
        assertThat(ada.one(ServerMessage.MemberLeft.class).reason()).isEqualTo(LeaveReason.REMOVED);
        assertThat(harness.rooms.census().sessions()).isEqualTo(1);
    }
}
