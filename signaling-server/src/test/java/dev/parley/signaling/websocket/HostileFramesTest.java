package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks with frames. Each fails, and others can still talk. */
class HostileFramesTest {
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(new TestLimits().rate(50, 100).build());
    }

    @AfterEach
    void stop() throws IOException {
        server.assertServesOthers();
        server.close();
    }

    @Test
    void refusesAFrameThatDeclaresOneGibibyte() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawClient attacker = RawClient.greet(server.port)) {
                ByteBuffer header = ByteBuffer.allocate(14);
                header.put((byte) 0x81)
                        .put((byte) (0x80 | 127))
                        .putLong(1L << 30)
                        .putInt(0);
                attacker.write(header.array());

                assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.TOO_BIG.code());
            }
        }
    }

    @Test
    void refusesATextOfMoreThanTheFrameLimit() throws IOException {
        try (RawClient attacker = RawClient.greet(server.port)) {
            attacker.frame(RawClient.TEXT, true, new byte[Limits.DEFAULT.frameBytes() + 1]);

            assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.TOO_BIG.code());
        }
    }

    @Test
    void refusesAMessageThatGrowsByFragments() throws IOException {
        try (RawClient attacker = RawClient.greet(server.port)) {
            byte[] fragment = "a".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
            attacker.frame(RawClient.TEXT, false, fragment);
            attacker.frame(0, false, fragment);
            attacker.frame(0, false, fragment);

            assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.TOO_BIG.code());
        }
    }

    @Test
    void putsOutWhoSendsEmptyFragmentsWithoutEnd() throws IOException {
        try (RawClient attacker = RawClient.greet(server.port)) {
            attacker.frame(RawClient.TEXT, false, new byte[0]);
            ByteArrayOutputStream fragments = new ByteArrayOutputStream();
            for (int i = 0; i < 200; i++) {
                fragments.writeBytes(RawClient.frameBytes(0, false, new byte[0]));
            }
            attacker.write(fragments.toByteArray());

            assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.FLOOD.code());
        }
    }

    @Test
    void putsOutWhoFloods() throws IOException {
        try (RawClient attacker = RawClient.greet(server.port)) {
            ByteArrayOutputStream pings = new ByteArrayOutputStream();
            for (int i = 0; i < 200; i++) {
                pings.writeBytes(RawClient.frameBytes(
                        RawClient.TEXT, true, "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8)));
            }
            attacker.write(pings.toByteArray());

            ServerMessage.Failure failure = attacker.hear(ServerMessage.Failure.class);
            assertThat(failure.code()).isEqualTo(ErrorCode.FLOOD);
            assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.FLOOD.code());
        }
    }

    @Test
    void refusesBinaryFrames() throws IOException {
        try (RawClient attacker = RawClient.greet(server.port)) {
            attacker.frame(2, true, new byte[] {1, 2, 3});

            assertThat(attacker.readCloseCode()).isEqualTo(CloseCode.UNSUPPORTED_DATA.code());
        }
    }

    @Test
    void answersMessagesItCannotTakeAndLivesOn() throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            client.say("{\"type\":\"join\"}");
            assertThat(client.hear(ServerMessage.Failure.class).field()).isEqualTo("seq");
            client.say("what?");
            assertThat(client.hear(ServerMessage.Failure.class).code()).isEqualTo(ErrorCode.MALFORMED);

            client.say(new ClientMessage.Ping());
            client.hear(ServerMessage.Pong.class);
        }
    }

    @Test
    void closesSocketsThatBringGarbage() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            try (RawClient attacker = RawClient.greet(server.port)) {
                byte[] garbage = new byte[4096];
                random.nextBytes(garbage);
                // The first byte has reserved bits and an opcode that do not exist: no luck can make it a frame.
                garbage[0] = (byte) 0xFB;
                attacker.write(garbage);

                assertThat(attacker.readCloseCode()).isIn(1002, 1006, 1009);
            }
        }
    }

    @Test
    void answersPingFrames() throws IOException {
        try (RawClient client = RawClient.greet(server.port)) {
            client.frame(9, true, new byte[] {'h', 'i'});

            assertThat(client.read().text()).isEqualTo("hi");
        }
    }
}
