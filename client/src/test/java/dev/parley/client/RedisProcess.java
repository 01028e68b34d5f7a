package dev.parley.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/** A real {@code redis-server} of the test's own, which keeps what it was given, and can be killed and started again. */
public final class RedisProcess implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Process process;

    private RedisProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static RedisProcess begin(Path folder) throws IOException {
        RedisProcess redis = new RedisProcess(folder, freePort());
        redis.start();
        return redis;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    public void start() {
        ProcessBuilder server = new ProcessBuilder(
                        "redis-server",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile());
        try {
            process = server.start();
        } catch (IOException e) {
            throw new AssertionError("redis-server is missing; install it:  scripts/install check", e);
        }
        Waiting.await().until(this::answers);
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            // While it reads what it keeps, it says so instead.
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            if (process.isAlive()) {
                return false;
            }
            throw new AssertionError("redis-server does not start, see " + folder.resolve("redis.log"), e);
        }
    }

    /** As by {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
