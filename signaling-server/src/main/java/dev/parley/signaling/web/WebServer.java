package dev.parley.signaling.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.parley.signaling.protocol.SignalMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP port on the JDK's own server, with a virtual thread for each request. It serves exactly four paths. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 1024;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    /** The JDK's server takes its bounds from nowhere else, and has hardly any by default. Times are in seconds. */
    private static final Map<String, String> BOUNDS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "20",
            "sun.net.httpserver.idleInterval", "10",
            "sun.net.httpserver.maxReqHeaders", "64",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "sun.net.httpserver.nodelay", "true",
            "jdk.httpserver.maxConnections", "512");

    private final HttpServer http;
    private final ExecutorService requests;
    private final WebSocketAddress webSocket;
    private final BooleanSupplier healthy;
    private final MetricsText metrics;
    private final JoinPage joinPage = JoinPage.load();

    private WebServer(
            HttpServer http,
            ExecutorService requests,
            WebSocketAddress webSocket,
            BooleanSupplier healthy,
            MetricsText metrics) {
        this.http = http;
        this.requests = requests;
        this.webSocket = webSocket;
        this.healthy = healthy;
        this.metrics = metrics;
    }

    /**
     * Listens on {@code address} and serves.
     *
     * @param healthy what {@code /health} answers
     * @throws IOException if the address cannot be listened on
     */
    public static WebServer start(
            InetSocketAddress address,
            Optional<SSLContext> tls,
            WebSocketAddress webSocket,
            BooleanSupplier healthy,
            MetricsText metrics)
            throws IOException {
        BOUNDS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        HttpServer http = tls.isPresent() ? secure(address, tls.get()) : HttpServer.create(address, BACKLOG);
        ExecutorService requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory());
        WebServer server = new WebServer(http, requests, webSocket, healthy, metrics);
        http.setExecutor(requests);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    private static HttpServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer https = HttpsServer.create(address, BACKLOG);
        https.setHttpsConfigurator(new HttpsConfigurator(tls));
        return https;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        requests.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, answer(exchange));
            } catch (RuntimeException e) {
                LOG.error("an HTTP request failed", e);
                send(exchange, Answer.text(500, "The server failed."));
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        Answer found = switch (path == null ? "" : path) {
            case "/config" -> config(exchange.getRequestHeaders().getFirst("Host"));
            case "/health" -> health();
            case "/metrics" -> new Answer(200, MetricsText.MEDIA_TYPE, metrics.render());
            case "/j" -> new Answer(200, HTML, joinPage.html(), joinPage.contentSecurityPolicy());
            default -> Answer.text(404, "Nothing is here. A Parley link looks like https://host/j#1.secret");
        };
        boolean understood = exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD");
        return understood || found.status() == 404 ? found : Answer.text(405, "Only GET and HEAD are understood here.");
    }

    private Answer config(@Nullable String host) {
        return webSocket
                .forRequest(host == null ? "" : host)
                .map(address -> new Answer(
                        200, JSON, "{\"protocol\":" + SignalMessage.PROTOCOL + ",\"webSocket\":\"" + address + "\"}"))
                .orElseGet(() -> Answer.text(400, "The Host header is missing or is no host."));
    }

    private Answer health() {
        return healthy.getAsBoolean()
                ? new Answer(200, JSON, "{\"status\":\"ok\"}")
                : new Answer(503, JSON, "{\"status\":\"not accepting\"}");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.mediaType());
        headers.set("Content-Security-Policy", answer.contentSecurityPolicy());
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        if (answer.status() == 405) {
            headers.set("Allow", "GET, HEAD");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private record Answer(int status, String mediaType, String body, String contentSecurityPolicy) {
        Answer(int status, String mediaType, String body) {
            this(status, mediaType, body, JoinPage.STRICT_POLICY);
        }

        static Answer text(int status, String sentence) {
            return new Answer(status, TEXT, sentence + "\n");
        }
    }
}
