package dev.parley.signaling.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 6455 says of frames, as the running server does it: what holds is understood however it is cut, all else ends with its code. */
class FrameRulesTest {
    private static final int CONTINUATION = 0;
    private static final int PING = 9;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NOT_UTF_8 = 1007;

    /** Characters of one to four bytes, where they begin and end (RFC 3629 §3). */
    private static final String EVERY_LENGTH =
            "a\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufffd\uffff\ud800\udc00\udbff\udfff";

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(Limits.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        server.assertServesOthers();
        server.close();
    }

    /** An answer to it says that all of it was read as text. */
    private static byte[] unknown(String type) {
        return ("{\"type\":\"" + type + "\"}").getBytes(UTF_8);
    }

    private static void understands(RawClient client) throws IOException {
        assertThat(client.hear(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    }

    private static void livesOn(RawClient client) throws IOException {
        client.say(new ClientMessage.Ping());
        client.hear(ServerMessage.Pong.class);
    }

    private void closes(int code, Attack attack) throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            attack.on(client);
            assertThat(client.readCloseCode()).isEqualTo(code);
        }
    }

    private interface Attack {
        void on(RawClient client) throws IOException;
    }

    @Test
    void aTextMayBeCutAnywhere() throws IOException {
        byte[] text = unknown(EVERY_LENGTH);
        for (int cut = 0; cut <= text.length; cut++) {
            try (RawClient client = RawClient.greet(server.port)) {
                client.frame(RawClient.TEXT, false, Arrays.copyOf(text, cut));
                client.frame(CONTINUATION, true, Arrays.copyOfRange(text, cut, text.length));
                understands(client);
            }
        }
        try (RawClient client = RawClient.greet(server.port)) {
            client.frame(RawClient.TEXT, false, new byte[0]);
            for (byte each : text) {
                client.frame(CONTINUATION, false, new byte[] {each});
            }
            client.frame(CONTINUATION, true, new byte[0]);
            understands(client);
            livesOn(client);
        }
    }

    @Test
    void itsBytesMayComeOneByOne() throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            for (byte each : RawClient.frameBytes(RawClient.TEXT, true, unknown(EVERY_LENGTH))) {
                client.write(new byte[] {each});
            }
            understands(client);
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            together.writeBytes(RawClient.frameBytes(RawClient.TEXT, false, unknown("x")));
            together.writeBytes(RawClient.frameBytes(CONTINUATION, true, new byte[0]));
            together.writeBytes(RawClient.frameBytes(RawClient.TEXT, true, unknown("y")));
            client.write(together.toByteArray());
            understands(client);
            understands(client);
        }
    }

    @Test
    void whatControlsComesBetweenFragments() throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            byte[] text = unknown(EVERY_LENGTH);
            client.frame(RawClient.TEXT, false, Arrays.copyOf(text, 15));
            client.frame(PING, true, "in between".getBytes(UTF_8));
            assertThat(pong(client)).isEqualTo("in between");
            client.frame(10, true, "nobody asked".getBytes(UTF_8));
            client.frame(CONTINUATION, true, Arrays.copyOfRange(text, 15, text.length));
            understands(client);
            byte[] longest = "p".repeat(125).getBytes(UTF_8);
            client.frame(PING, true, longest);
            assertThat(pong(client)).hasSize(125);
            client.frame(PING, true, new byte[0]);
            assertThat(pong(client)).isEmpty();
        }
    }

    /** Cut short, too long for what they are, surrogates, beyond U+10FFFF, and bytes that begin nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c2",
                "c220",
                "c080",
                "c1bf",
                "e0a0",
                "e0a020",
                "e08080",
                "e09fbf",
                "eda080",
                "edbfbf",
                "f09080",
                "f0808080",
                "f08fbfbf",
                "f4908080",
                "f5808080",
                "f88080808080",
                "fc8080808080",
                "fe",
                "ff",
                "61c3",
                "c3a9ff61"
            })
    void aTextIsUtf8(String bytes) throws IOException {
        byte[] wrong = HexFormat.of().parseHex(bytes);
        closes(NOT_UTF_8, client -> client.frame(RawClient.TEXT, true, wrong));
        closes(NOT_UTF_8, client -> {
            client.frame(RawClient.TEXT, false, "a".getBytes(UTF_8));
            for (byte each : wrong) {
                client.frame(CONTINUATION, false, new byte[] {each});
            }
            client.frame(CONTINUATION, true, new byte[0]);
        });
    }

    @Test
    void whatIsControlledIsShortAndInOnePiece() throws IOException {
        for (int opcode : new int[] {RawClient.CLOSE, PING, 10}) {
            closes(PROTOCOL_ERROR, client -> client.frame(opcode, true, new byte[126]));
            closes(PROTOCOL_ERROR, client -> client.frame(opcode, false, new byte[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x40, 0x20, 0x10, 0x70})
    void nobodyAgreedOnReservedBits(int bits) throws IOException {
        closes(PROTOCOL_ERROR, client -> client.frame(bits | RawClient.TEXT, true, unknown("x")));
        closes(PROTOCOL_ERROR, client -> client.frame(bits | PING, true, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
    void norOnReservedOpcodes(int opcode) throws IOException {
        closes(PROTOCOL_ERROR, client -> client.frame(opcode, true, unknown("x")));
        closes(PROTOCOL_ERROR, client -> {
            client.frame(RawClient.TEXT, false, unknown("x"));
            client.frame(opcode, true, new byte[0]);
        });
    }

    @Test
    void fragmentsFollowEachOther() throws IOException {
        closes(PROTOCOL_ERROR, client -> client.frame(CONTINUATION, true, unknown("x")));
        closes(PROTOCOL_ERROR, client -> client.frame(CONTINUATION, false, unknown("x")));
        closes(PROTOCOL_ERROR, client -> {
            client.frame(RawClient.TEXT, false, unknown("x"));
            client.frame(RawClient.TEXT, true, unknown("y"));
        });
    }

    /** RFC 6455 §5.1. */
    @Test
    void whatIsNotMaskedIsRefused() throws IOException {
        byte[] text = unknown("x");
        closes(
                PROTOCOL_ERROR,
                client -> client.write(ByteBuffer.allocate(2 + text.length)
                        .put((byte) 0x81)
                        .put((byte) text.length)
                        .put(text)
                        .array()));
        closes(PROTOCOL_ERROR, client -> client.write(new byte[] {(byte) 0x89, 0}));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
    void aCloseIsAnsweredAndNothingAfterIt(int code) throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            ByteArrayOutputStream last = new ByteArrayOutputStream();
            last.writeBytes(RawClient.frameBytes(RawClient.CLOSE, true, close(code, "bye")));
            last.writeBytes(RawClient.frameBytes(RawClient.TEXT, true, unknown("x")));
            client.write(last.toByteArray());
            assertThat(client.read()).isEqualTo(new RawClient.Frame("", code));
            assertThat(client.readAll()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
    void aCodeThatNobodyMaySendIsRefused(int code) throws IOException {
        closes(PROTOCOL_ERROR, client -> client.frame(RawClient.CLOSE, true, close(code, "")));
    }

    @Test
    void aCloseSaysACodeOrNothingAndWhyInUtf8() throws IOException {
        closes(PROTOCOL_ERROR, client -> client.frame(RawClient.CLOSE, true, new byte[] {3}));
        closes(
                PROTOCOL_ERROR,
                client -> client.frame(RawClient.CLOSE, true, new byte[] {3, (byte) 0xe8, (byte) 0xc3, (byte) 0x28}));
        try (RawClient client = RawClient.greet(server.port)) {
            client.frame(RawClient.CLOSE, true, new byte[0]);
            assertThat(client.readCloseCode()).isIn(1000, 1005, 1006);
        }
    }

    /** What the server acknowledges by itself may come before it. */
    private static String pong(RawClient client) throws IOException {
        String text = client.read().text();
        return text.startsWith("{") ? pong(client) : text;
    }

    private static byte[] close(int code, String reason) {
        byte[] words = reason.getBytes(UTF_8);
        return ByteBuffer.allocate(2 + words.length)
                .putShort((short) code)
                .put(words)
                .array();
    }
}
