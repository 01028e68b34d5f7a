package dev.parley.signaling;

import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.shelf.Shelf;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a signaling server is to run.
 *
 * @param host address to bind, a name or a literal
 * @param webSocketPort TCP port of the WebSocket endpoint; 0 picks a free one
 * @param httpPort TCP port of the page, {@code /config}, {@code /health}, {@code /ready} and {@code /metrics}; 0 picks a free
 *     one. The same as {@code webSocketPort}: one port takes everything
 * @param tls certificate and key for both ports, or empty for plain HTTP and WebSocket
 * @param publicUrl what clients reach the HTTP port as, when a proxy stands in front
 * @param proxies who is believed when it says whom it speaks for
 * @param stunUrls {@code stun:} URLs handed to members, as {@link IceServer} has them
 * @param turn the TURN server whose credentials are handed to members
 * @param metrics who is answered {@code /metrics}, beside programs on this machine
 * @param limits bounds on what clients may do
 * @param shelf where what waits for people outlives the server
 */
public record ServerConfig(
        String host,
        int webSocketPort,
        int httpPort,
        Optional<Tls> tls,
        Optional<URI> publicUrl,
        Proxies proxies,
        List<String> stunUrls,
        Optional<Turn> turn,
        Metrics metrics,
        Limits limits,
        Shelf shelf) {

    public static final int DEFAULT_HTTP_PORT = 7480;
    public static final int DEFAULT_WEBSOCKET_PORT = 7481;

    public ServerConfig {
        requirePort("webSocketPort", webSocketPort);
        requirePort("httpPort", httpPort);
        if (proxies.announcing() && !(webSocketPort == httpPort && httpPort != 0)) {
            throw new IllegalArgumentException("the PROXY protocol is spoken on one port for page and WebSocket");
        }
        stunUrls = stunUrls.isEmpty() ? List.of() : new IceServer(stunUrls, null, null).urls();
    }

    /** Whether one port takes everything; free ports are two. */
    public boolean onePort() {
        return webSocketPort == httpPort && httpPort != 0;
    }

    /** A server for this machine alone, on free ports, for embedding and for tests. */
    public static ServerConfig local(String host) {
        return new ServerConfig(
                host,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Proxies.NONE,
                List.of(),
                Optional.empty(),
                Metrics.LOCAL,
                Limits.DEFAULT,
                Shelf.NONE);
    }

    /** This configuration on the default ports. */
    public ServerConfig withDefaultPorts() {
        return new ServerConfig(
                host,
                DEFAULT_WEBSOCKET_PORT,
                DEFAULT_HTTP_PORT,
                tls,
                publicUrl,
                proxies,
                stunUrls,
                turn,
                metrics,
                limits,
                shelf);
    }

    /** This configuration over TLS. */
    public ServerConfig withTls(Tls certified) {
        return new ServerConfig(
                host,
                webSocketPort,
                httpPort,
                Optional.of(certified),
                publicUrl,
                proxies,
                stunUrls,
                turn,
                metrics,
                limits,
                shelf);
    }

    /** This configuration with something that outlives the server. */
    public ServerConfig withShelf(Shelf kept) {
        return new ServerConfig(
                host, webSocketPort, httpPort, tls, publicUrl, proxies, stunUrls, turn, metrics, limits, kept);
    }

    /**
     * Proxies, which are believed when they say whom they speak for, and else speak for many.
     *
     * @param announcing whether they say it by the PROXY protocol, ahead of each connection that they hand on as it is, and not in
     *     X-Forwarded-For
     */
    public record Proxies(Set<InetAddress> addresses, boolean announcing) {
        public static final Proxies NONE = new Proxies(Set.of(), false);

        public Proxies {
            addresses = Set.copyOf(addresses);
            if (announcing && addresses.isEmpty()) {
                throw new IllegalArgumentException("the PROXY protocol is spoken by proxies that are named");
            }
        }
    }

    /** A certificate and the key that belongs to it. */
    public sealed interface Tls {
        /**
         * In files, which are read when the server starts.
         *
         * @param certificates PEM file with the certificate chain
         * @param key PEM file with its PKCS#8 private key
         */
        record Pem(Path certificates, Path key) implements Tls {}

        /**
         * At hand.
         *
         * @param chain the server's own certificate, and then those that lead to a root
         */
        record Certified(PrivateKey key, List<X509Certificate> chain) implements Tls {
            public Certified {
                chain = List.copyOf(chain);
            }
        }
    }

    /**
     * @param urls {@code turn:} or {@code turns:} URLs
     * @param secret shared with the TURN server ({@code static-auth-secret} in coturn)
     * @param lifetime how long a credential is good for
     */
    public record Turn(List<String> urls, String secret, Duration lifetime) {
        public Turn {
            urls = new IceServer(urls, "user", "credential").urls();
        }

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Turn" + urls;
        }
    }

    /**
     * @param everybody whether anybody is answered
     * @param token what a program elsewhere has to show otherwise
     */
    public record Metrics(boolean everybody, Optional<String> token) {
        /** Only programs on this machine. */
        public static final Metrics LOCAL = new Metrics(false, Optional.empty());

        /** Hides the token. */
        @Override
        public String toString() {
            return "Metrics[everybody=" + everybody + "]";
        }
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be 0 to 65535, not " + port);
        }
    }
}
