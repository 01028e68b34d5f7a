package dev.parley.signaling.websocket;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A server as people run it, in a process whose heap is its own: prints its port, and for each line what lives on its heap. */
final class LoneServer {
    private LoneServer() {}

    public static void main(String[] arguments) throws IOException, ServerStartException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ServerConfig config = new ServerConfig(
                "127.0.0.1",
                port,
                port,
                Optional.empty(),
                Optional.empty(),
                ServerConfig.Proxies.NONE,
                List.of(),
                Optional.empty(),
                ServerConfig.Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE);
        try (SignalingServer server = SignalingServer.start(config);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            PrintStream out = System.out;
            out.println(server.webSocketUri().getPort());
            while (in.readLine() != null) {
                System.gc();
                out.println(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
    }
}
