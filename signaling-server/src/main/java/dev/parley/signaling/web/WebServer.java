package dev.parley.signaling.web;

import dev.parley.signaling.address.Sources;
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

    /**
     * Listens on {@code address} and serves.
     *
     * @param sources which connections are one client's
     * @param server what clients reach it as
     * @param trouble what {@code /health} answers, if anything is wrong
     * @throws IOException if the address cannot be listened on
     */
    public static WebServer start(
            InetSocketAddress address,
            Optional<SSLContext> tls,
            Sources sources,
            ServerAddress server,
            Supplier<Optional<String>> trouble,
            MetricsText metrics,
            MetricsRule metricsRule)
            throws IOException {
        Routes routes = new Routes(server, trouble, metrics, metricsRule, BrowserPage.load());
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
