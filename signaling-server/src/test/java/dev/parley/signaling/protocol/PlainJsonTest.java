package dev.parley.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.signaling.protocol.json.StrictJson;
import dev.parley.signaling.protocol.limit.Limits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is read and written without the mapper means exactly what it means to the mapper. */
class PlainJsonTest {
    private static final PeerId PEER = PeerId.of(new byte[PeerId.BYTES]);
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
            "signal",
            "ack",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAB",
            "body",
            "seq",
            "to");

    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final JsonMapper mapper = StrictJson.mapper(Limits.DEFAULT.frameBytes(), Limits.DEFAULT.jsonDepth());

    @Test
    void takesNothingThatTheMapperRefusesAndNothingForSomethingElse() {
        Random random = new Random(18);
        List<String> seeds = List.of(
                "{\"type\":\"signal\",\"to\":\"" + PEER.text() + "\",\"body\":\"sealed-body_0123456789\",\"seq\":7}",
                "{\"type\":\"signal\",\"seq\":12,\"body\":\"b\",\"to\":\"" + PEER.text() + "\"}",
                "{\"type\":\"ack\",\"seq\":4}",
                "{\"type\":\"ping\"}");
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = seeds.get(random.nextInt(seeds.size()));
            for (int change = random.nextInt(3); change > 0; change--) {
                text = changed(text, random);
            }
            ClientMessage plain = PlainJson.read(text);
            if (plain != null) {
                taken++;
                assertThat(plain).as(text).isEqualTo(mapper.readValue(text, ClientMessage.class));
            }
        }
        assertThat(taken).as("texts that were plain").isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    private static String changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        String piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
        return text.substring(0, from) + piece + text.substring(to);
    }

    @Test
    void isWhatOurProgramsWrite() {
        for (ClientMessage message : List.of(
                new ClientMessage.Signal(PEER, "sealed", 3), new ClientMessage.Ack(4), new ClientMessage.Ping())) {
            assertThat(PlainJson.read(codec.encode(message))).isEqualTo(message);
        }
        // The page writes the number last, too.
        assertThat(PlainJson.read("{\"type\":\"signal\",\"to\":\"" + PEER.text() + "\",\"body\":\"b\",\"seq\":1}"))
                .isEqualTo(new ClientMessage.Signal(PEER, "b", 1));
    }

    @Test
    void writesWhatTheMapperWrites() {
        Random random = new Random(18);
        StringBuilder body = new StringBuilder();
        for (int c = 0; c < 0x180; c++) {
            ServerMessage.Signal signal = new ServerMessage.Signal(PEER, "12345678" + (char) c + "123", 5);
            assertThat(codec.encode(signal)).isEqualTo(mapper.writeValueAsString(signal));
        }
        for (int i = 0; i < 500; i++) {
            body.append((char) (' ' + random.nextInt(0x60)));
            ServerMessage.Signal signal = new ServerMessage.Signal(PEER, body.toString(), i + 1L);
            assertThat(codec.encode(signal)).isEqualTo(mapper.writeValueAsString(signal));
        }
        for (ServerMessage message :
                List.of(new ServerMessage.Ack(0), new ServerMessage.Ack(77), new ServerMessage.Pong())) {
            assertThat(codec.encode(message)).isEqualTo(mapper.writeValueAsString(message));
        }
    }

    @Test
    void knowsAtEachPlaceWhatIsNotPlain() {
        for (int length = 1; length < 20; length++) {
            for (int at = 0; at < length; at++) {
                for (int c = 0; c < 0x300; c++) {
                    String text = "~".repeat(at) + (char) c + "~".repeat(length - at - 1);
                    boolean plain = c >= ' ' && c < 0x80 && c != '"' && c != '\\';
                    assertThat(PlainJson.isPlain(text))
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
        assertThat(PlainJson.read(text)).isNull();
        assertThat(catchThrowableOfType(MalformedMessage.class, () -> codec.decodeClient(text)))
                .isNotNull();
    }
}
