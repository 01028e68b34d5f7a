package dev.parley.signaling.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.limit.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is read and written without the mapper means exactly what it means to the mapper. */
class PlainJsonTest {
    private static final PeerId PEER = PeerId.of(new byte[PeerId.BYTES]);
    private static final RoomId ROOM = RoomId.of(new byte[RoomId.BYTES]);
    private static final JoinToken TOKEN = JoinToken.of(new byte[JoinToken.BYTES]);
    private static final PeerKey KEY = PeerKey.of(new byte[PeerKey.BYTES]);
    private static final MemberCard CARD = new MemberCard("-_aZ".repeat(MemberCard.CHARS / 4));
    private static final int ROUNDS = 40_000;

    /** What the next change of a text is taken from: all that JSON or our own scan gives a meaning to, and more. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\\\"",
            "\\u0041",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            " ",
            "\n",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0080",
            "é",
            "\u2028",
            "\ud83d",
            "😀",
            "0",
            "1",
            "9",
            "-1",
            "1.0",
            "1e3",
            "01",
            "9223372036854775807",
            "9223372036854775808",
            "null",
            "true",
            "\"type\":\"signal\"",
            ",\"seq\":2",
            ",\"to\":\"\"",
            ",\"body\":\"b\"",
            ",\"later\":[1,{}]",
            ",\"waits\":true",
            ",\"waits\":false",
            ",\"card\":null",
            ",\"name\":\"n\"",
            ",\"door\":\"ask\"",
            "signal",
            "ack",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAB",
            "body",
            "seq",
            "to");

    /** All that is ASCII, more, and halves of what UTF-16 has two of. */
    private static final int[] CHARACTERS = IntStream.concat(
                    IntStream.range(0, 0x300), IntStream.of(0x2028, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xffff))
            .toArray();

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final JsonMapper mapper = StrictJson.mapper(Limits.DEFAULT.frameBytes(), Limits.DEFAULT.jsonDepth());

    @Test
    void takesNothingThatTheMapperRefusesAndNothingForSomethingElse() {
        Random random = new Random(18);
        List<String> seeds = List.of(
                "{\"type\":\"signal\",\"to\":\"" + PEER.text() + "\",\"body\":\"sealed-body_0123456789\",\"seq\":7}",
                "{\"type\":\"signal\",\"seq\":12,\"body\":\"b\",\"to\":\"" + PEER.text() + "\"}",
                "{\"type\":\"ack\",\"seq\":4}",
                "{\"type\":\"ping\"}",
                "{\"type\":\"hello\",\"protocol\":1,\"client\":\"parley/1\"}",
                joining("", ""),
                joining(",\"card\":\"" + CARD.text() + "\",\"waits\":true", ",\"name\":\"Guest\""));
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = seeds.get(random.nextInt(seeds.size()));
            for (int change = random.nextInt(3); change > 0; change--) {
                text = changed(text, random);
            }
            ClientMessage plain = read(text);
            if (plain != null) {
                taken++;
                assertThat(plain).as(text).isEqualTo(mapper.readValue(text, ClientMessage.class));
            }
        }
        assertThat(taken).as("texts that were plain").isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    /** What is read of a text, and of the bytes that it comes in. */
    private static @Nullable ClientMessage read(String text) {
        PlainBytes plain = PlainBytes.of(text);
        byte[] bytes = text.getBytes(UTF_8);
        if (new String(bytes, UTF_8).equals(text)) {
            assertThat(PlainBytes.of(bytes)).isEqualTo(plain);
        }
        return plain == null ? null : PlainJson.read(plain);
    }

    private static String changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        String piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
        return text.substring(0, from) + piece + text.substring(to);
    }

    private static String joining(String more, String last) {
        return "{\"type\":\"join\",\"room\":\"" + ROOM.text() + "\",\"token\":\"" + TOKEN.text() + "\",\"peerKey\":\""
                + KEY.text() + "\"" + more + ",\"seq\":1" + last + "}";
    }

    @Test
    void isWhatOurProgramsWrite() {
        for (ClientMessage message : List.of(
                new ClientMessage.Signal(PEER, "sealed", 3),
                new ClientMessage.Ack(4),
                new ClientMessage.Ping(),
                new ClientMessage.Hello(1, "parley/1", null),
                new ClientMessage.Join(ROOM, TOKEN, KEY, 1),
                new ClientMessage.Join(ROOM, TOKEN, KEY, CARD, true, null, 1))) {
            assertThat(read(codec.encode(message))).isEqualTo(message);
        }
        // The page writes the number last.
        assertThat(read(joining(",\"card\":\"" + CARD.text() + "\",\"waits\":true", "")))
                .isEqualTo(new ClientMessage.Join(ROOM, TOKEN, KEY, CARD, true, null, 1));
        assertThat(read("{\"type\":\"signal\",\"to\":\"" + PEER.text() + "\",\"body\":\"b\",\"seq\":1}"))
                .isEqualTo(new ClientMessage.Signal(PEER, "b", 1));
    }

    @Test
    void writesWhatTheMapperWrites() {
        Random random = new Random(18);
        StringBuilder body = new StringBuilder();
        for (int c = 0; c < 0x180; c++) {
            isWrittenAsByTheMapper(new ServerMessage.Signal(PEER, "12345678" + (char) c + "123", 5));
        }
        for (int i = 0; i < 500; i++) {
            body.append((char) (' ' + random.nextInt(0x60)));
            isWrittenAsByTheMapper(new ServerMessage.Signal(PEER, body.toString(), i + 1L));
        }
    }

    @Test
    void handsOnABodyInTheBytesThatItCameIn() {
        for (String body : List.of("b", "sealed-body_0123456789", "x".repeat(Limits.DEFAULT.bodyChars()))) {
            String text = "{\"type\":\"signal\",\"to\":\"" + PEER.text() + "\",\"body\":\"" + body + "\",\"seq\":3}";
            assertThat(read(text))
                    .isInstanceOfSatisfying(
                            ClientMessage.Signal.class,
                            signal -> isWrittenAsByTheMapper(new ServerMessage.Signal(PEER, signal.body(), 9)));
        }
    }

    private void isWrittenAsByTheMapper(ServerMessage message) {
        String expected = mapper.writeValueAsString(message);
        assertThat(codec.encode(message)).isEqualTo(expected);
        MessageText text = codec.text(message);
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        text.putTo(bytes);
        assertThat(new String(bytes.array(), UTF_8)).isEqualTo(expected);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void writesWhatWhoJoinsIsToldAsTheMapperDoes() {
        Member member = new Member(PEER);
        IceServer stun = new IceServer(List.of("stun:a.example:3478", "stun:b.example"), null, null);
        IceServer turn = new IceServer(List.of("turn:[2001:db8::1]?transport=tcp"), "1800000000:name", "c+/=");
        IceServer odd = new IceServer(List.of("turn:a.example"), "na\"me", "é");
        List<ServerMessage> messages = new ArrayList<>(List.of(
                new ServerMessage.Ack(0),
                new ServerMessage.Ack(77),
                new ServerMessage.Pong(),
                new ServerMessage.MemberJoined(member, 3),
                new ServerMessage.Welcome(
                        SessionId.of(new byte[SessionId.BYTES]),
                        ResumeToken.of(new byte[ResumeToken.BYTES]),
                        15,
                        true,
                        Long.MAX_VALUE)));
        for (List<Member> members : List.of(List.<Member>of(), List.of(member), List.of(member, member))) {
            for (List<IceServer> servers : List.of(List.<IceServer>of(), List.of(stun), List.of(stun, turn, odd))) {
                messages.add(new ServerMessage.Joined(PEER, members, servers, 1));
            }
        }
        List<ServerMessage.PresentMember> waiting =
                List.of(new ServerMessage.PresentMember(PEER, CARD), new ServerMessage.PresentMember(PEER, null));
        InvitationId invitation = InvitationId.of(new byte[InvitationId.BYTES]);
        for (Door door : Door.values()) {
            messages.add(new ServerMessage.RoomState(PEER, door, false, null, 1));
            messages.add(new ServerMessage.RoomState(PEER, door, true, List.of(), 2));
            messages.add(new ServerMessage.RoomState(PEER, door, true, waiting, List.of(invitation, invitation), 3));
        }
        for (ServerMessage message : messages) {
            isWrittenAsByTheMapper(message);
        }
        assertThat(messages.stream().map(PlainJsonWriter::write).filter(Objects::isNull))
                .as("those with what is not plain")
                .hasSize(3);
    }

    @Test
    void knowsAtEachPlaceWhatIsNotPlain() {
        for (int length = 1; length < 20; length++) {
            for (int at = 0; at < length; at++) {
                for (int c : CHARACTERS) {
                    String text = "~".repeat(at) + (char) c + "~".repeat(length - at - 1);
                    boolean plain = c >= ' ' && c < 0x80 && c != '"' && c != '\\';
                    assertThat(PlainBytes.unquoted(text) != null)
                            .as("%d at %d of %d", c, at, length)
                            .isEqualTo(plain);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"type\":\"signal\"",
                "{\"type\":\"ack\",\"seq\":",
                "{\"type\":\"ack\",\"seq\":1"
            })
    void leavesWhatIsCutOffToTheMapper(String text) {
        assertThat(read(text)).isNull();
        assertThat(catchThrowableOfType(MalformedMessage.class, () -> codec.decodeClient(text)))
                .isNotNull();
    }
}
