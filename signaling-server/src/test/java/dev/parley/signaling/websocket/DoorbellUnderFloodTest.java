package dev.parley.signaling.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.ListenKey;
import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sockets that ring as fast as the server reads leave an honest ring its second. */
class DoorbellUnderFloodTest {
    private static final Logger LOG = LoggerFactory.getLogger(DoorbellUnderFloodTest.class);
    /** As many as a flood has in {@code scripts/check-long}; a share in {@code ./check}, beside everything else that runs there. */
    private static final int FLOOD = Boolean.getBoolean("parley.long") ? 1000 : 100;

    private static final int HONEST = 10;
    private static final ListenKey HOME = ListenKey.of(new byte[ListenKey.BYTES]);
    private static final Note NOTE = new Note("A".repeat(1430));

    /** Behind a proxy, where no address is bounded by itself: the worst place. */
    @Test
    void anHonestRingIsHeardWithinASecond() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong said = new AtomicLong();
        List<RawClient> flood = new ArrayList<>();
        try (TestServer server = TestServer.behindProxy(Limits.DEFAULT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RawClient ada = RawClient.greet(server.port)) {
            ada.say(new ClientMessage.Listen(List.of(HOME), true));
            ada.hear(ServerMessage.Listening.class);
            for (int i = 0; i < FLOOD; i++) {
                flood.add(RawClient.greet(server.port));
            }
            flood.forEach(each -> {
                threads.execute(() -> ringOn(each, over, said));
                threads.execute(each::readCloseCode);
            });
            long slowest = 0;
            for (int i = 0; i < HONEST; i++) {
                slowest = Math.max(slowest, ring(server, ada, i));
            }
            over.set(true);
            LOG.info(
                    "the slowest of {} rings took {} ms, beside {} others",
                    HONEST,
                    Duration.ofNanos(slowest).toMillis(),
                    said);
            assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
            assertThat(server.endpoint.census().bells().refused()).isPositive();
            for (RawClient each : flood) {
                each.close();
            }
            server.assertServesOthers();
        }
    }

    /** Somebody comes, rings and is heard. */
    private static long ring(TestServer server, RawClient ada, int n) throws IOException {
        try (RawClient bob = RawClient.greet(server.port)) {
            ada.say(new ClientMessage.Ping());
            long start = System.nanoTime();
            bob.say(new ClientMessage.Ring(HOME.box(), new Note("honest" + n), false, 1));
            while (!ada.hear(ServerMessage.Noted.class).note().text().equals("honest" + n)) {
                // What others rang.
            }
            return System.nanoTime() - start;
        }
    }

    /** At a box that somebody listens at no more than at others: who floods knows none, or is bounded there. */
    private static void ringOn(RawClient client, AtomicBoolean over, AtomicLong said) {
        ListenKey nobody = ListenKey.of(Arrays.copyOf(new byte[] {1}, ListenKey.BYTES));
        try {
            for (int ref = 1; !over.get(); ref++) {
                client.say(new ClientMessage.Ring(nobody.box(), NOTE, true, ref));
                said.incrementAndGet();
            }
        } catch (IOException e) {
            // The server had enough of it.
        }
    }
}
