package dev.parley.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signaling.cluster.RedisServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signal of 2,000 characters costs alone, and in clusters of one, two and three nodes; {@code scripts/benchmark-cluster} prints it. */
class ClusterBenchmark {
    private static final Path ROWS = Path.of("target", "cluster-benchmark.txt");
    private static final int PAIRS = 8;
    private static final int WARM_UP = 250;
    private static final int SIGNALS = Integer.getInteger("parley.cluster.signals", 1000);

    @TempDir
    private Path folder;

    @Test
    void reads() throws Exception {
        tell("| | signals/s | µs of servers' processors each | of the store's | one at a time, median | 99th |");
        reads("alone", 1, Optional.empty());
        for (String fsync : List.of("everysec", "always")) {
            for (int nodes = 1; nodes <= 3; nodes++) {
                Path store = Files.createDirectory(folder.resolve(fsync + nodes));
                try (RedisServer redis = RedisServer.start(store, "--appendfsync", fsync)) {
                    reads(nodes + " nodes, appendfsync " + fsync, nodes, Optional.of(redis));
                }
            }
        }
    }

    private void reads(String what, int count, Optional<RedisServer> store) throws Exception {
        String address = store.map(redis -> "redis://127.0.0.1:" + redis.port()).orElse(ClusterNode.ALONE);
        List<NodeProcess> nodes = new ArrayList<>();
        HttpClient http = HttpClient.newHttpClient();
        try {
            for (int i = 0; i < count; i++) {
                nodes.add(new NodeProcess(address, folder.resolve("nodes.log")).started());
            }
            List<BenchmarkPair> pairs = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                // Each with one of its two on the next node.
                pairs.add(new BenchmarkPair(
                        http,
                        nodes.get(i % count).webSocket(),
                        nodes.get((i + 1) % count).webSocket()));
            }
            run(pairs, WARM_UP, 16);
            long servers = cpuMicros(nodes);
            long redis = store.map(ClusterBenchmark::cpuMicros).orElse(0L);
            long began = System.nanoTime();
            run(pairs, SIGNALS, 16);
            double seconds = (System.nanoTime() - began) / 1e9;
            double all = PAIRS * (double) SIGNALS;
            servers = cpuMicros(nodes) - servers;
            redis = store.map(ClusterBenchmark::cpuMicros).orElse(0L) - redis;
            BenchmarkPair one = pairs.getFirst();
            one.send(SIGNALS, 1);
            long[] delays = one.delays();
            Arrays.sort(delays);
            tell(String.format(
                    "| %s | %d | %d | %d | %d µs | %d µs |",
                    what,
                    Math.round(all / seconds),
                    Math.round(servers / all),
                    Math.round(redis / all),
                    delays[delays.length / 2] / 1000,
                    delays[delays.length * 99 / 100] / 1000));
            assertThat(delays).hasSize(SIGNALS);
        } finally {
            http.shutdownNow();
            nodes.forEach(NodeProcess::close);
        }
    }

    private static void tell(String row) throws IOException {
        Files.writeString(ROWS, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void run(List<BenchmarkPair> pairs, int signals, int atOnce) throws InterruptedException {
        List<Thread> threads = pairs.stream()
                .map(pair -> Thread.ofVirtual().start(() -> pair.send(signals, atOnce)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static long cpuMicros(List<NodeProcess> nodes) throws IOException {
        long sum = 0;
        for (NodeProcess node : nodes) {
            sum += cpuMicros(node.pid());
        }
        return sum;
    }

    private static long cpuMicros(RedisServer redis) {
        return cpuMicros(redis.pid());
    }

    private static long cpuMicros(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1000;
    }
}
