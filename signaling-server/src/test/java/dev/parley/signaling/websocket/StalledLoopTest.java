package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ServerMessage;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** After a stall the room loop waits for what is said, and turns in no circles until its housekeeping is due. */
class StalledLoopTest {
    private static final long STALL_MILLIS = 3200;

    /** It looks at the clock some times in each turn, and has a turn for each message, and one a second without any. */
    private static final int MANY = 500;

    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    /** The first thing that the rooms ask for is an id for the first session. */
    private final RandomGenerator stalling = () -> {
        try {
            TimeUnit.MILLISECONDS.sleep(stalled.getAndSet(true) ? 0 : STALL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return random.nextLong();
    };

    @Test
    void waitsForWhatIsSaid() throws Exception {
        InstantSource clock = () -> {
            looks.incrementAndGet();
            return Instant.now();
        };
        try (SignalingEndpoint endpoint = TestServer.closed(clock, stalling)) {
            endpoint.open();
            try (RawClient client = RawClient.greet(endpoint.port())) {
                looks.set(0);
                for (int i = 0; i < 4; i++) {
                    TimeUnit.MILLISECONDS.sleep(200);
                    client.say(new ClientMessage.Ping());
                    client.hear(ServerMessage.Pong.class);
                }
                assertThat(looks.get()).isLessThan(MANY);
            }
        }
    }
}
