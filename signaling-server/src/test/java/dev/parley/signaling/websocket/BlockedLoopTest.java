package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.TestLimits;
import dev.parley.signaling.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** While the room loop hangs nothing is read: what is said waits in the sockets, which are bounded, and all of it is heard afterwards. */
class BlockedLoopTest {
    private static final int MANY = 500;
    private static final int FILL = 60_000;

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
    void whatIsSaidMeanwhileWaitsInTheSockets() throws Exception {
        Limits limits = new TestLimits().rate(100_000, 100_000).build();
        try (TestServer server = TestServer.start(limits, blocking);
                RawClient patient = RawClient.open(server.port);
                RawClient greedy = RawClient.open(server.port)) {
            patient.say(new ClientMessage.Hello(1, "test", null));
            AtomicInteger said = new AtomicInteger();
            Thread flood = Thread.ofVirtual().start(() -> flood(greedy, said));

            assertThat(flood.join(Duration.ofSeconds(1)))
                    .as("all of %d was taken from who floods", MANY)
                    .isFalse();
            assertThat(said.get()).isLessThan(MANY);
            assertThat(server.endpoint.traffic().bytesReceived()).isLessThan(FILL);

            release.countDown();
            patient.hear(ServerMessage.Welcome.class);
            assertThat(flood.join(Waiting.PATIENCE)).isTrue();
            assertThat(said.get()).isEqualTo(MANY);
            assertThat(server.endpoint.traffic().closes()).isEmpty();
            server.assertServesOthers();
        }
    }

    private static void flood(RawClient greedy, AtomicInteger said) {
        String large = "{\"type\":\"ping\",\"fill\":\"" + "x".repeat(FILL) + "\"}";
        try {
            greedy.say(new ClientMessage.Hello(1, "test", null));
            while (said.get() < MANY) {
                greedy.say(large);
                said.incrementAndGet();
            }
        } catch (IOException e) {
            throw new AssertionError("it was put out", e);
        }
    }
}
