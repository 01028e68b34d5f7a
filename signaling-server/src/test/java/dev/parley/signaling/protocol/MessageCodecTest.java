package dev.parley.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.ListenKey;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import dev.parley.signaling.protocol.reason.LeaveReason;
import dev.parley.signaling.protocol.reason.ProtocolException;
import dev.parley.signaling.protocol.reason.RefusalReason;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCodecTest {
    private static final SessionId SESSION = SessionId.of(new byte[SessionId.BYTES]);
    private static final ResumeToken RESUME_TOKEN = ResumeToken.of(new byte[ResumeToken.BYTES]);
    private static final PeerId PEER = PeerId.of(new byte[PeerId.BYTES]);
    private static final MemberCard CARD = new MemberCard("A".repeat(MemberCard.CHARS));
    private static final Member MEMBER = new Member(PEER);
    private static final IceServer TURN = new IceServer(List.of("turn:turn.example.org:3478?transport=udp"), "u", "c");
    private static final ListenKey LISTEN_KEY = ListenKey.of(new byte[ListenKey.BYTES]);
    private static final InvitationKey INVITATION = InvitationKey.of(new byte[InvitationKey.BYTES]);
    private static final Note NOTE = new Note("A".repeat(Note.MAX_CHARS));
    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);

    static Stream<ClientMessage> clientMessages() {
        return Stream.of(
                new ClientMessage.Hello(1, "parley/0.1.0", null),
                new ClientMessage.Hello(1, "parley/0.1.0", new ClientMessage.Resume(SESSION, RESUME_TOKEN, 7)),
                new ClientMessage.Join(
                        RoomId.of(new byte[RoomId.BYTES]),
                        JoinToken.of(new byte[JoinToken.BYTES]),
                        PeerKey.of(new byte[PeerKey.BYTES]),
                        1),
                new ClientMessage.Join(
                        RoomId.of(new byte[RoomId.BYTES]),
                        JoinToken.of(new byte[JoinToken.BYTES]),
                        PeerKey.of(new byte[PeerKey.BYTES]),
                        CARD,
                        1),
                new ClientMessage.Join(
                        RoomId.of(new byte[RoomId.BYTES]),
                        JoinToken.of(new byte[JoinToken.BYTES]),
                        PeerKey.of(new byte[PeerKey.BYTES]),
                        CARD,
                        true,
                        Door.LOCKED,
                        1),
                new ClientMessage.Join(
                        RoomId.of(new byte[RoomId.BYTES]),
                        JoinToken.of(new byte[JoinToken.BYTES]),
                        PeerKey.of(new byte[PeerKey.BYTES]),
                        null,
                        true,
                        null,
                        INVITATION,
                        1),
                new ClientMessage.Invite(INVITATION.id(), 3600, true, 2),
                new ClientMessage.SetDoor(Door.ASK, 2),
                new ClientMessage.Admit(PEER, 2),
                new ClientMessage.Decline(PEER, 2),
                new ClientMessage.Remove(PEER, 2),
                new ClientMessage.HandOver(PEER, 2),
                new ClientMessage.Look(RoomId.of(new byte[RoomId.BYTES]), JoinToken.of(new byte[JoinToken.BYTES])),
                new ClientMessage.Leave(2),
                new ClientMessage.Signal(PEER, "sealed", 3),
                new ClientMessage.Ack(4),
                new ClientMessage.Ping(),
                new ClientMessage.Listen(List.of(LISTEN_KEY), true),
                new ClientMessage.Listen(List.of(), false),
                new ClientMessage.Ring(LISTEN_KEY.box(), NOTE, true, 5),
                new ClientMessage.Watch(List.of(LISTEN_KEY.box())),
                new ClientMessage.Taken(LISTEN_KEY.box(), List.of(1L, 1L << 50)));
    }

    static Stream<ServerMessage> serverMessages() {
        return Stream.of(
                new ServerMessage.Welcome(SESSION, RESUME_TOKEN, 15, true, 9),
                new ServerMessage.Joined(
                        PEER, List.of(MEMBER), List.of(IceServer.stun("stun:stun.example.org"), TURN), 1),
                new ServerMessage.Refused(RefusalReason.ROOM_FULL, 1),
                new ServerMessage.Waiting(1),
                new ServerMessage.RoomState(
                        PEER, Door.ASK, false, List.of(new ServerMessage.PresentMember(PEER, CARD)), 2),
                new ServerMessage.RoomState(PEER, Door.OPEN, true, null, 2),
                new ServerMessage.RoomState(PEER, Door.LOCKED, true, List.of(), List.of(INVITATION.id()), 2),
                new ServerMessage.Present(List.of(), true),
                new ServerMessage.MemberJoined(MEMBER, 2),
                new ServerMessage.MemberLeft(PEER, LeaveReason.LOST, 3),
                new ServerMessage.Signal(PEER, "sealed", 4),
                new ServerMessage.IceServers(List.of(TURN), 5),
                new ServerMessage.Ack(6),
                new ServerMessage.Pong(),
                new ServerMessage.Present(List.of(
                        new ServerMessage.PresentMember(PEER, CARD), new ServerMessage.PresentMember(PEER, null))),
                new ServerMessage.Failure(ErrorCode.INVALID_FIELD, "seq", "seq is missing"),
                new ServerMessage.GoAway(2000),
                new ServerMessage.Listening(List.of(LISTEN_KEY.box()), 6),
                new ServerMessage.Rung(5, 0, true),
                ServerMessage.Failure.ofRing(ErrorCode.TOO_FAST, "box", "ring again later", 5),
                new ServerMessage.Noted(LISTEN_KEY.box(), NOTE),
                new ServerMessage.Noted(LISTEN_KEY.box(), NOTE, 3600L, 1L),
                new ServerMessage.There(LISTEN_KEY.box(), false));
    }

    @ParameterizedTest
    @MethodSource("clientMessages")
    void carriesEveryClientMessage(ClientMessage message) {
        assertThat(codec.decodeClient(codec.encode(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("serverMessages")
    void carriesEveryServerMessage(ServerMessage message) {
        assertThat(codec.decodeServer(codec.encode(message))).isEqualTo(message);
    }

    @Test
    void hasAnExampleOfEveryMessageInThisTest() {
        assertThat(clientMessages().map(Object::getClass).distinct().map(type -> (Object) type))
                .containsAll(MessageTypes.of(ClientMessage.class));
        assertThat(serverMessages().map(Object::getClass).distinct().map(type -> (Object) type))
                .containsAll(MessageTypes.of(ServerMessage.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"type\":\"dance\"}                                        | UNKNOWN_TYPE  | type",
                "{\"type\":\"welcome\"}                                      | UNKNOWN_TYPE  | type",
                "{\"seq\":1}                                                 | UNKNOWN_TYPE  | type",
                "{\"type\":\"ack\"}                                          | INVALID_FIELD | seq",
                "{\"type\":\"ack\",\"seq\":-1}                               | INVALID_FIELD | seq",
                "{\"type\":\"ack\",\"seq\":1.5}                              | INVALID_FIELD | seq",
                "{\"type\":\"ack\",\"seq\":\"1\"}                            | INVALID_FIELD | seq",
                "{\"type\":\"ack\",\"seq\":null}                             | INVALID_FIELD | seq",
                "{\"type\":\"leave\",\"seq\":0}                              | INVALID_FIELD | seq",
                "{\"type\":\"signal\",\"to\":\"short\",\"body\":\"b\",\"seq\":1} | INVALID_FIELD | to",
                "{\"type\":\"signal\",\"to\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"body\":\"\",\"seq\":1} | INVALID_FIELD | body",
                "{\"type\":\"signal\",\"to\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"body\":7,\"seq\":1}    | INVALID_FIELD | body",
                "{\"type\":\"signal\",\"body\":\"b\",\"seq\":1}              | INVALID_FIELD | to",
                "{\"type\":\"hello\",\"protocol\":1,\"client\":\"x\",\"resume\":{}}               | INVALID_FIELD | resume.received",
                "{\"type\":\"door\",\"door\":\"ajar\",\"seq\":1}              | INVALID_FIELD | door",
                "{\"type\":\"door\",\"seq\":1}                              | INVALID_FIELD | door",
                "{\"type\":\"admit\",\"id\":\"A\",\"seq\":1}                 | INVALID_FIELD | id",
                "{\"type\":\"remove\",\"seq\":1}                            | INVALID_FIELD | id",
                "{\"type\":\"handOver\",\"id\":\"AAAAAAAAAAAAAAAAAAAAAA\"}   | INVALID_FIELD | seq",
                "{\"type\":\"hello\",\"client\":\"x\"}                         | INVALID_FIELD | protocol",
                "{\"type\":\"listen\",\"keys\":[],\"seen\":1}                | INVALID_FIELD | seen",
                "{\"type\":\"listen\",\"keys\":[]}                             | INVALID_FIELD | seen",
                "{\"type\":\"listen\",\"keys\":[null],\"seen\":true}           | INVALID_FIELD | keys",
                "{\"type\":\"listen\",\"keys\":[\"short\"],\"seen\":true}      | INVALID_FIELD | keys",
                "{\"type\":\"listen\",\"keys\":\"\",\"seen\":true}             | INVALID_FIELD | keys",
                "{\"type\":\"ring\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"note\":\"\",\"keep\":true,\"ref\":1}  | INVALID_FIELD | note",
                "{\"type\":\"ring\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"note\":\"+\",\"keep\":true,\"ref\":1} | INVALID_FIELD | note",
                "{\"type\":\"ring\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"note\":\"A\",\"ref\":1}               | INVALID_FIELD | keep",
                "{\"type\":\"ring\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"note\":\"A\",\"keep\":true,\"ref\":0} | INVALID_FIELD | ref",
                "{\"type\":\"ring\",\"box\":\"A\",\"note\":\"A\",\"keep\":true,\"ref\":1} | INVALID_FIELD | box",
                "{\"type\":\"watch\",\"boxes\":[\"A\"]}                     | INVALID_FIELD | boxes",
                "{\"type\":\"taken\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"ids\":[1.5]}    | INVALID_FIELD | ids",
                "{\"type\":\"taken\",\"box\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"ids\":[null]}   | INVALID_FIELD | ids",
                "{\"type\":\"ack\",\"seq\":1,\"seq\":2}                      | MALFORMED     | ''",
                "{\"type\":\"ack\",\"seq\":1} {}                             | MALFORMED     | ''",
                "{\"type\":\"ack\",\"seq\":1                                 | MALFORMED     | ''",
                "[]                                                          | MALFORMED     | ''",
                "null                                                        | MALFORMED     | ''",
                "7                                                           | UNKNOWN_TYPE  | type",
            })
    void namesWhatIsWrong(String text, ErrorCode code, String field) {
        ServerMessage.Failure failure = refusalOf(text);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.field()).isEqualTo(field.equals("''") ? "" : field);
    }

    @Test
    void takesNestingOfSixteenAndRefusesMore() {
        assertThat(codec.decodeClient(nested(15))).isEqualTo(new ClientMessage.Ping());
        assertThat(refusalOf(nested(16)).code()).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void refusesMoreThanTheFrameHolds() {
        String large = "{\"type\":\"signal\",\"to\":\"" + ID + "\",\"seq\":1,\"body\":\"%s\"}";
        int most = Limits.DEFAULT.bodyChars();

        assertThat(codec.decodeClient(large.formatted("b".repeat(most)))).isInstanceOf(ClientMessage.Signal.class);
        assertThat(refusalOf(large.formatted("b".repeat(most + 1))).field()).isEqualTo("body");
        assertThat(refusalOf(large.formatted("b".repeat(Limits.DEFAULT.frameBytes())))
                        .code())
                .isEqualTo(ErrorCode.MALFORMED);
        assertThat(refusalOf(large.formatted("é".repeat(Limits.DEFAULT.frameBytes() / 2)))
                        .code())
                .isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void refusesBodiesThatWouldNotFitIntoAFrameWhenTheyAreSentOn() {
        String body = "\u0001".repeat(Limits.DEFAULT.frameBytes() / 6 - 20);

        assertThat(refusalOf(codec.encode(new ClientMessage.Ack(1)).replace("ack", "signal"))
                        .field())
                .isEqualTo("to");
        assertThat(catchThrowableOfType(ProtocolException.class, () -> new ServerMessage.Signal(PEER, body, 1))
                        .field())
                .isEqualTo("body");
    }

    @Test
    void takesAsManyKeysBoxesAndIdsAsADoorbellHas() {
        assertThat(refusalOf(list("listen", "keys", LISTEN_KEY.text(), 17)).field())
                .isEqualTo("keys");
        assertThat(codec.decodeClient(list("listen", "keys", LISTEN_KEY.text(), 16)))
                .isInstanceOf(ClientMessage.Listen.class);
        assertThat(refusalOf(list("watch", "boxes", ID, 101)).field()).isEqualTo("boxes");
        assertThat(codec.decodeClient(list("watch", "boxes", ID, 100))).isInstanceOf(ClientMessage.Watch.class);
        assertThat(refusalOf(codec.encode(new ClientMessage.Ring(LISTEN_KEY.box(), NOTE, true, 1))
                                .replace("\"note\":\"", "\"note\":\"A"))
                        .field())
                .isEqualTo("note");
    }

    @Test
    void findsTheBoxOfAListenKeyButNotTheKeyOfABox() {
        assertThat(LISTEN_KEY.box()).isEqualTo(new BoxId("VEGLABeHskDh0YPEY5Q52w"));
    }

    private static String list(String type, String field, String value, int count) {
        return "{\"type\":\"%s\",\"seen\":true,\"%s\":[%s]}"
                .formatted(type, field, String.join(",", Collections.nCopies(count, '"' + value + '"')));
    }

    @Test
    void passesOverFieldsOfLaterVersions() {
        assertThat(codec.decodeClient("{\"type\":\"ping\",\"mood\":[1,{}]}")).isEqualTo(new ClientMessage.Ping());
    }

    @Test
    void passesOnNoNameWhateverEarlierProgramsSay() {
        String join = codec.encode(clientMessages()
                .filter(ClientMessage.Join.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(join).contains("\"name\":\"Guest\"");

        assertThat(codec.decodeClient(join.replace("Guest", "Ada"))).isEqualTo(codec.decodeClient(join));
        assertThat(codec.encode(codec.decodeClient(join.replace("Guest", "Ada"))))
                .isEqualTo(join);
        assertThat(codec.decodeClient(join.replace(",\"name\":\"Guest\"", ""))).isEqualTo(codec.decodeClient(join));
        assertThat(codec.encode(new ServerMessage.MemberJoined(MEMBER, 1))).contains("\"name\":\"Guest\"");
    }

    @Test
    void neverShowsSecretsInText() {
        assertThat(clientMessages().map(String::valueOf)).noneMatch(text -> text.contains("A".repeat(43)));
        assertThat(serverMessages().map(String::valueOf)).noneMatch(text -> text.contains("A".repeat(43)));
    }

    private static String nested(int depth) {
        return "{\"type\":\"ping\",\"mood\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private ServerMessage.Failure refusalOf(String text) {
        MalformedMessage refused = catchThrowableOfType(MalformedMessage.class, () -> codec.decodeClient(text));
        assertThat(refused).as(text).isNotNull();
        return refused.answer();
    }
}
