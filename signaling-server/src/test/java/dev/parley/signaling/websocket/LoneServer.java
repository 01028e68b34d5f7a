package dev.parley.signaling.websocket;

import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server as people run it, in a process whose heap and files are its own: prints its port, and for each line a number. */
final class LoneServer {
    /** Asks for what lives on its heap. */
    static final String HEAP = "heap";

    /** Has it open files until it may open no more; answers with how many. */
    static final String TAKE_FILES = "take";

    static final String GIVE_FILES_BACK = "give";

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
            Deque<InputStream> files = new ArrayDeque<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line) {
                    case TAKE_FILES -> takeAll(files);
                    case GIVE_FILES_BACK -> {
                        while (!files.isEmpty()) {
                            files.pop().close();
                        }
                    }
                    default -> System.gc();
                }
                out.println(
                        line.equals(HEAP)
                                ? ManagementFactory.getMemoryMXBean()
                                        .getHeapMemoryUsage()
                                        .getUsed()
                                : files.size());
            }
        }
    }

    private static void takeAll(Deque<InputStream> files) throws IOException {
        loadAllClasses();
        try {
            while (true) {
                files.push(new FileInputStream("/dev/null"));
            }
        } catch (IOException e) {
            // There are no more.
        }
    }

    /** As people run it they come out of a jar, which is open; here each of them is a file of its own. */
    private static void loadAllClasses() throws IOException {
        Path folder = Path.of(URI.create(SignalingServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
                if (name.startsWith("dev.parley.signaling.") && name.endsWith(".class")) {
                    Class.forName(name.substring(0, name.length() - ".class".length()));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a class that lies there", e);
        }
    }
}
