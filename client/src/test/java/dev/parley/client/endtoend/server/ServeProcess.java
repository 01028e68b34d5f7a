package dev.parley.client.endtoend.server;

import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A running {@code ./parley serve} on an address that libwebrtc uses too; any thread may call. */
public final class ServeProcess implements AutoCloseable {
    public static final String HOST = "10.77.0.1";
    private static final Pattern SERVING = Pattern.compile("Serving on (\\S+) \\(WebSocket: (\\S+)\\)\\..*");

    /** The one that {@link #shared} has given out. */
    private static @Nullable ServeProcess common;

    private final ParleyProcess process;
    private final Map<String, String> environment;
    private final List<String> options;
    private final URI http;
    private final URI webSocket;

    private ServeProcess(ParleyProcess process, Map<String, String> environment, List<String> options) {
        this.process = process;
        this.environment = environment;
        this.options = options;
        Matcher serving = SERVING.matcher(process.awaitOutput("Serving on"));
        if (!serving.matches()) {
            throw new AssertionError("no addresses: " + process);
        }
        http = URI.create(serving.group(1));
        webSocket = URI.create(serving.group(2));
    }

    /**
     * The one of this JVM, for tests that only meet in a room of it: starting one takes longer than many a test. To close it
     * does nothing; it ends with the JVM.
     */
    public static synchronized ServeProcess shared() throws IOException {
        ServeProcess there = common;
        if (there == null) {
            there = start();
            common = there;
            Runtime.getRuntime().addShutdownHook(new Thread(there.process::close));
        }
        return there;
    }

    /** Starts it on free ports. */
    public static ServeProcess start(String... options) throws IOException {
        return start(Map.of(), options);
    }

    public static ServeProcess start(Map<String, String> environment, String... options) throws IOException {
        return start(0, 0, environment, List.of(options));
    }

    private static ServeProcess start(
            int webSocketPort, int httpPort, Map<String, String> environment, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--host", HOST));
        arguments.addAll(List.of("--port", String.valueOf(webSocketPort), "--http-port", String.valueOf(httpPort)));
        arguments.addAll(options);
        return run(environment, arguments, options);
    }

    /** Starts it with exactly these arguments. */
    public static ServeProcess run(Map<String, String> environment, List<String> arguments) throws IOException {
        return run(environment, arguments, List.of());
    }

    private static ServeProcess run(Map<String, String> environment, List<String> arguments, List<String> options)
            throws IOException {
        ParleyProcess process = ParleyProcess.start(environment, arguments.toArray(String[]::new));
        try {
            return new ServeProcess(process, environment, options);
        } catch (AssertionError e) {
            process.close();
            throw e;
        }
    }

    /** Starts another like it on the same ports, which this one must have left. */
    public ServeProcess again() throws IOException {
        return start(webSocket.getPort(), http.getPort(), environment, options);
    }

    public ParleyProcess process() {
        return process;
    }

    public URI http() {
        return http;
    }

    public int webSocketPort() {
        return webSocket.getPort();
    }

    /** A link to a room that nobody has entered. */
    public String freshLink() {
        try {
            return RoomLink.fresh(http.toString()).text();
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (this != common) {
            process.close();
        }
    }
}
