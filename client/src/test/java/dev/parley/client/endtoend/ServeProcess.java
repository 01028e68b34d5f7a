package dev.parley.client.endtoend;

import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code ./parley serve} on an address that libwebrtc uses too. */
final class ServeProcess implements AutoCloseable {
    static final String HOST = "10.77.0.1";
    private static final Pattern SERVING = Pattern.compile("Serving on (\\S+) \\(WebSocket: (\\S+)\\)\\..*");

    private final ParleyProcess process;
    private final URI http;
    private final URI webSocket;

    private ServeProcess(ParleyProcess process) {
        this.process = process;
        Matcher serving = SERVING.matcher(process.awaitOutput("Serving on"));
        if (!serving.matches()) {
            throw new AssertionError("no addresses: " + process);
        }
        http = URI.create(serving.group(1));
        webSocket = URI.create(serving.group(2));
    }

    /** Starts it on free ports. */
    static ServeProcess start(String... options) throws IOException {
        return start(Map.of(), options);
    }

    static ServeProcess start(Map<String, String> environment, String... options) throws IOException {
        return start(0, 0, environment, options);
    }

    private static ServeProcess start(
            int webSocketPort, int httpPort, Map<String, String> environment, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--host", HOST));
        arguments.addAll(List.of("--port", String.valueOf(webSocketPort), "--http-port", String.valueOf(httpPort)));
        arguments.addAll(List.of(options));
        return run(environment, arguments);
    }

    /** Starts it with exactly these arguments. */
    static ServeProcess run(Map<String, String> environment, List<String> arguments) throws IOException {
        ParleyProcess process = ParleyProcess.start(environment, arguments.toArray(String[]::new));
        try {
            return new ServeProcess(process);
        } catch (AssertionError e) {
            process.close();
            throw e;
        }
    }

    /** Starts another on the same ports, which this one must have left. */
    ServeProcess again() throws IOException {
        return start(webSocket.getPort(), http.getPort(), Map.of());
    }

    ParleyProcess process() {
        return process;
    }

    URI http() {
        return http;
    }

    int webSocketPort() {
        return webSocket.getPort();
    }

    /** A link to a room that nobody has entered. */
    String freshLink() {
        try {
            return RoomLink.fresh(http.toString()).text();
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
