package dev.parley.signaling.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.parley.signaling.protocol.SignalMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP port on the JDK's own server, with a virtual thread for each request. It serves four paths and the files of the
 * browser page.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 1024;
    private static final String JSON = "application/json; charset=utf-8";
    private static final Map<String, String> IMMUTABLE = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private static final Answer NOT_ALLOWED = new Answer(
            405,
            Content.text("text/plain; charset=utf-8", "Only GET and HEAD are understood here.\n"),
            Map.of("Allow", "GET, HEAD"));

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
    private final ServerAddress server;
    private final BooleanSupplier healthy;
    private final MetricsText metrics;
    private final BrowserPage page;

    private WebServer(
            HttpServer http,
            ExecutorService requests,
            ServerAddress server,
            BooleanSupplier healthy,
            MetricsText metrics,
            BrowserPage page) {
        this.http = http;
        this.requests = requests;
        this.server = server;
        this.healthy = healthy;
        this.metrics = metrics;
        this.page = page;
    }

    /**
     * Listens on {@code address} and serves.
     *
     * @param server what clients reach it as
     * @param healthy what {@code /health} answers
     * @throws IOException if the address cannot be listened on
     */
    public static WebServer start(
            InetSocketAddress address,
            Optional<SSLContext> tls,
            ServerAddress server,
            BooleanSupplier healthy,
            MetricsText metrics)
            throws IOException {
        BOUNDS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        BrowserPage page = BrowserPage.load();
        HttpServer http = tls.isPresent() ? secure(address, tls.get()) : HttpServer.create(address, BACKLOG);
        ExecutorService requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory());
        WebServer web = new WebServer(http, requests, server, healthy, metrics, page);
        http.setExecutor(requests);
        http.createContext("/", web::handle);
        http.start();
        return web;
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
                answer(exchange).send(exchange);
            } catch (RuntimeException e) {
                LOG.error("an HTTP request failed", e);
                Answer.text(500, "The server failed.").send(exchange);
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        Answer found = find(
                path(exchange.getRequestURI()), exchange.getRequestHeaders().getFirst("Host"));
        boolean understood = exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD");
        return understood || found.status() == 404 ? found : NOT_ALLOWED;
    }

    /** As it was sent: nothing is decoded or put right, so there is exactly one way to write each path. */
    private static String path(URI target) {
        String path = target.getRawPath();
        // Java takes what follows two slashes for a host.
        return path == null || target.toString().startsWith("//") ? "" : path;
    }

    private Answer find(String path, @Nullable String host) {
        Content file = page.files().get(path);
        if (file != null) {
            return new Answer(200, file, IMMUTABLE);
        }
        return switch (path) {
            case "/config" -> withAddress(host, WebServer::config);
            case "/health" -> health();
            case "/metrics" -> new Answer(200, MetricsText.MEDIA_TYPE, metrics.render());
            case "/j" -> withAddress(host, this::joinPage);
            default -> Answer.text(404, "Nothing is here. A Parley link looks like https://host/j#1.secret");
        };
    }

    private Answer withAddress(@Nullable String host, Function<ServerAddress.Seen, Answer> answer) {
        return server.by(host == null ? "" : host)
                .map(answer)
                .orElseGet(() -> Answer.text(400, "The Host header is missing or is no host."));
    }

    private static Answer config(ServerAddress.Seen seen) {
        String body = "{\"protocol\":" + SignalMessage.PROTOCOL + ",\"webSocket\":\"" + seen.webSocket() + "\"}";
        return new Answer(200, JSON, body);
    }

    private Answer joinPage(ServerAddress.Seen seen) {
        Map<String, String> headers = new HashMap<>(Policy.ofPage(page, seen));
        headers.put("Cache-Control", "no-cache");
        headers.put("ETag", page.entityTag());
        return new Answer(200, page.page(), headers);
    }

    private Answer health() {
        return healthy.getAsBoolean()
                ? new Answer(200, JSON, "{\"status\":\"ok\"}")
                : new Answer(503, JSON, "{\"status\":\"not accepting\"}");
    }
}
