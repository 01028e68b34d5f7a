package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A server that is not well says so, and serves on as long as it can. */
class SickServerTest {
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Runnable> nextId = new AtomicReference<>(() -> {});

    /** The rooms ask for an id for each session. */
    private final RandomGenerator ids = new RandomGenerator() {
        @Override
        public long nextLong() {
            nextId.getAndSet(() -> {}).run();
            return random.nextLong();
        }
    };

    @Test
    void anErrorInTheRoomLoopIsSaidAndTheLoopGoesOn() throws IOException {
        try (TestServer server = TestServer.start(Limits.DEFAULT, ids);
                RawClient unlucky = RawClient.open(server.port);
                RawClient other = RawClient.open(server.port)) {
            assertThat(server.endpoint.trouble()).isEmpty();
            nextId.set(() -> {
                throw new OutOfMemoryError("as if");
            });
            unlucky.say(new ClientMessage.Hello(1, "test", null));

            await().until(() -> server.endpoint.trouble().isPresent());

            assertThat(server.endpoint.trouble()).hasValue("memory ran out");
            other.say(new ClientMessage.Hello(1, "test", null));
            other.hear(ServerMessage.Welcome.class);
            assertThat(server.endpoint.trouble()).hasValue("memory ran out");
        }
    }

    @Test
    void aFaultCostsOneClientItsSocketAndIsNoTrouble() throws IOException {
        try (TestServer server = TestServer.start(Limits.DEFAULT, ids);
                RawClient unlucky = RawClient.open(server.port)) {
            nextId.set(() -> {
                throw new IllegalStateException("as if");
            });
            unlucky.say(new ClientMessage.Hello(1, "test", null));
            await().until(() -> server.endpoint.traffic().left() == 1);

            server.assertServesOthers();
        }
    }

    @Test
    void aLoopThatHangsIsSaid() throws IOException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        try (TestServer server = TestServer.start(Limits.DEFAULT, ids);
                RawClient client = RawClient.open(server.port)) {
            nextId.set(() -> {
                hangs.countDown();
                hold(release);
            });
            client.say(new ClientMessage.Hello(1, "test", null));
            hold(hangs);
            server.pass(Duration.ofMinutes(1));

            assertThat(server.endpoint.trouble())
                    .hasValueSatisfying(text -> assertThat(text).startsWith("has handled nothing for "));

            release.countDown();
            client.hear(ServerMessage.Welcome.class);
            await().until(() -> server.endpoint.trouble().isEmpty());
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
