package dev.parley.signaling.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what clients reach this server as: behind the proxy that {@code publicUrl} names, with the WebSocket at its path
 * {@code ws}; or on the host that the client has just used, with the WebSocket at its own port.
 *
 * @param publicUrl what clients reach the HTTP port as, when a proxy stands in front
 * @param secure whether the server itself speaks TLS
 * @param webSocketPort the endpoint's port
 */
public record ServerAddress(Optional<URI> publicUrl, boolean secure, int webSocketPort) {
    /** RFC 3986 §3.2: a name, an IPv4 address or an IPv6 address in brackets, with a port or without. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253})|\\[[0-9A-Fa-f:.]{2,45}])((?::[0-9]{1,5})?)");

    /**
     * The server as one client sees it.
     *
     * @param base of the page, {@code /config} and the page's files; ends with a slash
     * @param webSocket the endpoint
     */
    record Seen(String base, String webSocket) {}

    /** @param host the Host header of the request; empty is returned if it is needed and is none */
    Optional<Seen> by(String host) {
        if (publicUrl.isPresent()) {
            return publicUrl.map(ServerAddress::behindProxy);
        }
        Matcher matcher = HOST.matcher(host);
        return matcher.matches()
                ? Optional.of(new Seen(
                        (secure ? "https://" : "http://") + host + "/",
                        (secure ? "wss://" : "ws://") + matcher.group(1) + ":" + webSocketPort + "/"))
                : Optional.empty();
    }

    private static Seen behindProxy(URI url) {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String rest = "://" + url.getRawAuthority() + path + (path.endsWith("/") ? "" : "/");
        return new Seen((https ? "https" : "http") + rest, (https ? "wss" : "ws") + rest + "ws");
    }
}
