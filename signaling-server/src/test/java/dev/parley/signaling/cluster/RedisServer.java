package dev.parley.signaling.cluster;

import dev.parley.signaling.ClusterAddress;
import dev.parley.signaling.PemFiles;
import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.RedisStore;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.protocol.id.SessionId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import redis.clients.jedis.Jedis;

/** A real {@code redis-server} of the test's own, which writes down everything before it answers, and can be killed. */
public final class RedisServer implements AutoCloseable {
    private static final String TLS_PORT = "--tls-port";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = options;
    }

    public static RedisServer start(Path folder, String... options) throws IOException, InterruptedException {
        RedisServer server = new RedisServer(folder, freePort(), List.of(options));
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** One that is spoken to over TLS alone. */
    public static RedisServer startTls(Path folder, PemFiles pem) throws IOException, InterruptedException {
        return start(
                folder,
                "--tls-cert-file",
                pem.certificates().toString(),
                "--tls-key-file",
                pem.key().toString(),
                "--tls-auth-clients",
                "no",
                TLS_PORT);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public ClusterAddress address() {
        return ClusterAddress.parse("redis://127.0.0.1:" + port);
    }

    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "redis-server",
                "--bind",
                "127.0.0.1 127.0.0.2",
                "--port",
                String.valueOf(port),
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "always"));
        command.addAll(options);
        if (options.contains(TLS_PORT)) {
            command.addAll(List.of(String.valueOf(port), "--port", "0"));
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("redis.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("redis-server is missing; install it:  scripts/install check", e);
        }
        Awaitility.await("redis-server answers")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("redis-server does not start: " + Files.readString(folder.resolve("redis.log")));
        }
    }

    private boolean answers() {
        if (options.contains(TLS_PORT)) {
            return true;
        }
        try (RedisStore store = new RedisStore(address(), ClusterTimes.DEFAULT)) {
            store.find(List.of(SessionId.of(new byte[SessionId.BYTES])));
            return true;
        } catch (StoreGone e) {
            return String.valueOf(e.getMessage()).contains("NOAUTH");
        }
    }

    /** As one does that keeps nothing and is started anew. */
    public void forgetEverything() {
        try (Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.flushAll();
        }
    }

    /** Whether it has room for anything; without it answers what it has, and takes nothing. */
    public void setFull(boolean full) {
        try (Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.configSet("maxmemory", full ? "1" : "0");
        }
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
