package dev.parley.signaling;

import dev.parley.signaling.cluster.store.ClusterTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server of a cluster as a process of its own, which a test can kill, stop and give a wrong clock. Says its WebSocket's address, and takes
 * {@code skew MILLIS} and {@code drain} on standard input; it ends with that.
 */
final class ClusterNode {
    /** In the place of a store's address. */
    static final String ALONE = "alone";

    private ClusterNode() {}

    /** What a test waits for when a node is gone. */
    static final ClusterTimes TIMES = new ClusterTimes(
            Duration.ofMillis(250), Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofMinutes(10));

    public static void main(String[] arguments) throws ServerStartException, IOException, InterruptedException {
        AtomicLong skew = new AtomicLong();
        ServerConfig local = ServerConfig.local("127.0.0.1");
        ServerConfig config = new ServerConfig(
                local.host(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                local.proxies(),
                List.of(),
                Optional.empty(),
                local.metrics(),
                new TestLimits()
                        .unacknowledged(1_000_000, 100_000_000)
                        .rate(100_000, 100_000)
                        .build(),
                local.shelf());
        SignalingServer server = SignalingServer.start(
                config,
                arguments[0].equals(ALONE) ? Optional.empty() : Optional.of(ClusterAddress.parse(arguments[0])),
                TIMES,
                () -> Instant.now().plusMillis(skew.get()));
        PrintStream out = System.out;
        out.println(server.webSocketUri() + " " + server.httpUri());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("skew ")) {
                skew.set(Long.parseLong(line.substring(5)));
            } else if (line.equals("drain")) {
                server.drain(Duration.ofSeconds(20));
                server.close();
                return;
            }
        }
    }
}
