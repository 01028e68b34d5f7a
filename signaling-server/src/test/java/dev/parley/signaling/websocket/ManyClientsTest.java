package dev.parley.signaling.websocket;

import static dev.parley.signaling.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.parley.signaling.TestLimits;
import dev.parley.signaling.Waiting;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three thousand clients connect at the same moment, and each finds itself in its room. */
class ManyClientsTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManyClientsTest.class);
    private static final int CLIENTS = 3000;
    private static final int ROOM = 8;
    private static final long MAX_HEAP_EACH = 128 * 1024;

    @Test
    void letsThreeThousandClientsJoinAtOnce() throws Exception {
        requireFiles(2 * CLIENTS + 200);
        List<RawClient> joined = new ArrayList<>();
        // On a machine that is busy with other things, they may take longer than one client would be given.
        Limits patient = new TestLimits().handshakeTime(Waiting.PATIENCE).build();
        long before = liveHeap();
        try (TestServer server = TestServer.behindProxy(patient);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Callable<RawClient>> joins = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                joins.add(() -> join(server, client));
            }
            for (Future<RawClient> join : clients.invokeAll(joins)) {
                joined.add(result(join));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            // What is on its way to them takes memory, too, until it is there.
            await().until(() -> liveHeap() - before < CLIENTS * MAX_HEAP_EACH);
            LOG.info(
                    "{} clients joined in {} ms; {} KiB of heap for each, on both sides",
                    CLIENTS,
                    took.toMillis(),
                    (liveHeap() - before) / CLIENTS / 1024);

            assertThat(server.endpoint.census().members()).isEqualTo(CLIENTS);
            assertThat(server.endpoint.census().rooms()).isEqualTo(CLIENTS / ROOM);
            server.assertServesOthers();
        } finally {
            for (RawClient client : joined) {
                client.close();
            }
        }
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static RawClient join(TestServer server, int client) throws IOException {
        RawClient socket = RawClient.greet(server.port);
        socket.say(TestServer.join(client / ROOM, client));
        socket.hear(ServerMessage.Joined.class);
        return socket;
    }

    private static RawClient result(Future<RawClient> join) throws InterruptedException {
        try {
            return join.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a client could not join", e.getCause());
        }
    }

    private static void requireFiles(long files) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            assertThat(system.getMaxFileDescriptorCount())
                    .as("files that this process may open; raise it with: ulimit -n %d", files)
                    .isGreaterThanOrEqualTo(files);
        }
    }
}
