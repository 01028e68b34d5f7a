package dev.parley.signaling.web;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.websocket.PlainHttp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** The HTTP port. */
public final class WebServer implements AutoCloseable {
    private final HttpListener listener;

    private WebServer(HttpListener listener) {
        this.listener = listener;
    }

    /** The same answers for a port that somebody else listens on; the parameters are those of {@link #start}. */
    public static PlainHttp answers(
            ServerAddress server, Condition condition, MetricsText metrics, MetricsRule metricsRule) {
        return new PlainRequests(new Routes(server, condition, metrics, metricsRule, BrowserPage.load())::handle);
    }

    /**
     * Listens on {@code address} and serves.
     *
     * @param tls what a new connection is to speak, if any
     * @param sources which connections are one client's
     * @param server what clients reach it as
     * @param condition what {@code /health} and {@code /ready} tell
     * @throws IOException if the address cannot be listened on
     */
    public static WebServer start(
            InetSocketAddress address,
            Optional<? extends Supplier<SSLContext>> tls,
            Sources sources,
            ServerAddress server,
            Condition condition,
            MetricsText metrics,
            MetricsRule metricsRule)
            throws IOException {
        Routes routes = new Routes(server, condition, metrics, metricsRule, BrowserPage.load());
        return new WebServer(HttpListener.start(address, tls, sources, System::nanoTime, routes::handle));
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }
}
