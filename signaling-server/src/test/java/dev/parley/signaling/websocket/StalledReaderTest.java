package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A reader that stalls costs itself its socket, and others nothing. */
class StalledReaderTest {
    private static final int BODY = 50_000;

    @Test
    void isCutOffWhenItsOutboxIsFull() throws IOException {
        // Much may stay unacknowledged here, so that it is the outbox that fills up.
        Limits limits = new TestLimits()
                .rate(10_000, 10_000)
                .outboxBytes(256 * 1024)
                .unacknowledged(100_000, 512 * 1024 * 1024)
                .build();
        try (TestServer server = TestServer.start(limits);
                RawClient stalled = RawClient.greet(server.port);
                RawClient speaker = RawClient.greet(server.port)) {
            PeerId you = meet(stalled, speaker);
            String body = "b".repeat(BODY);
            long seq = 1;
            while (closes(server, CloseCode.TRY_AGAIN_LATER) == 0) {
                speaker.say(new ClientMessage.Signal(you, body, ++seq));
                speaker.hear(ServerMessage.Ack.class);
                assertThat(seq * BODY)
                        .as("bytes taken for a reader that stalls")
                        .isLessThan(64L * 1024 * 1024);
            }

            await().until(() -> server.endpoint.traffic().connections() == 1);
            assertThat(server.endpoint.census().members()).isEqualTo(2);
            server.assertServesOthers();
        }
    }

    @Test
    void isNotEndedByWhoSendsToItFasterThanItAcknowledges() throws IOException {
        try (TestServer server = TestServer.start(Limits.DEFAULT);
                RawClient stalled = RawClient.greet(server.port);
                RawClient speaker = RawClient.greet(server.port)) {
            PeerId you = meet(stalled, speaker);
            for (long seq = 2; seq < 8; seq++) {
                speaker.say(new ClientMessage.Signal(you, "b".repeat(BODY), seq));
            }

            ServerMessage.Failure failure = speaker.hear(ServerMessage.Failure.class);
            assertThat(failure.code()).isEqualTo(ErrorCode.TOO_FAST);
            assertThat(failure.seq()).isNotNull();
            assertThat(closes(server, CloseCode.TRY_AGAIN_LATER)).isZero();
            assertThat(server.endpoint.census().members()).isEqualTo(2);
            server.assertServesOthers();
        }
    }

    private static PeerId meet(RawClient stalled, RawClient speaker) throws IOException {
        stalled.say(TestServer.join(1, 1));
        PeerId you = stalled.hear(ServerMessage.Joined.class).you();
        speaker.say(TestServer.join(1, 2));
        speaker.hear(ServerMessage.Joined.class);
        return you;
    }

    private static long closes(TestServer server, CloseCode code) {
        return server.endpoint.traffic().closes().getOrDefault(code, 0L);
    }
}
