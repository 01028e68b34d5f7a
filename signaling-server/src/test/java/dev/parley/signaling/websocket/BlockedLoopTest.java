package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Even when the room loop itself hangs, the sockets are served, and what waits for it is bounded. */
class BlockedLoopTest {
    private final CountDownLatch release = new CountDownLatch(1);
    private final SecureRandom random = new SecureRandom();

    /** The first thing that the rooms ask for is an id for the first session. */
    private final RandomGenerator blocking = new RandomGenerator() {
        @Override
        public long nextLong() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return random.nextLong();
        }
    };

    @Test
    void acceptsAndReadsAndBoundsWhatWaits() throws IOException {
        Limits limits = new TestLimits().rate(100_000, 100_000).build();
        try (TestServer server = TestServer.start(limits, blocking);
                RawClient patient = RawClient.open(server.port);
                RawClient greedy = RawClient.open(server.port)) {
            patient.say(new ClientMessage.Hello(1, "test", null));
            String large = "{\"type\":\"ping\",\"fill\":\"" + "x".repeat(60_000) + "\"}";
            for (int i = 0; i < 1000 && closes(server) == 0; i++) {
                try {
                    greedy.say(large);
                } catch (IOException e) {
                    break; // Closed on it, as it should be.
                }
            }
            await().until(() -> closes(server) == 1);
            try (RawClient late = RawClient.open(server.port)) {
                late.frame(9, true, new byte[] {'h', 'i'});
                assertThat(late.read().text()).isEqualTo("hi");

                release.countDown();
                patient.hear(ServerMessage.Welcome.class);
                late.say(new ClientMessage.Hello(1, "test", null));
                late.hear(ServerMessage.Welcome.class);
            }
            server.assertServesOthers();
        }
    }

    /** Floods fill what may wait; who says a word is not put out for that. */
    @Test
    void whoSaysLittleHasAPlaceBesideWhoFloods() throws IOException {
        Limits limits = new TestLimits().rate(100_000, 100_000).build();
        try (TestServer server = TestServer.start(limits, blocking);
                RawClient first = RawClient.open(server.port);
                RawClient late = RawClient.open(server.port)) {
            first.say(new ClientMessage.Hello(1, "test", null));
            // Each next one fills what the one before it had to leave.
            int put = 0;
            for (int size : new int[] {60_000, 1000, 100, 20}) {
                flood(server, "x".repeat(size), ++put);
            }
            late.say(new ClientMessage.Hello(1, "test", null));
            late.frame(9, true, new byte[] {'h', 'i'});
            assertThat(late.read().text()).isEqualTo("hi");
            release.countDown();
            late.hear(ServerMessage.Welcome.class);
            assertThat(closes(server)).isEqualTo(put);
        }
    }

    private static void flood(TestServer server, String text, int puts) throws IOException {
        try (RawClient greedy = RawClient.open(server.port)) {
            for (int i = 0; i < 20_000 && closes(server) < puts; i++) {
                greedy.say(text);
            }
        } catch (IOException e) {
            // Closed on it, as it should be.
        }
        await().until(() -> closes(server) == puts);
    }

    private static long closes(TestServer server) {
        return server.endpoint.traffic().closes().getOrDefault(CloseCode.TRY_AGAIN_LATER, 0L);
    }
}
