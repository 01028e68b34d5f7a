package dev.parley.signaling.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells clients where the WebSocket endpoint is: behind the proxy that {@code publicUrl} names, at its path {@code ws}; or
 * on the host that the client has just used, at the endpoint's own port.
 *
 * @param publicUrl what clients reach the HTTP port as, when a proxy stands in front
 * @param secure whether the endpoint itself speaks TLS
 * @param port the endpoint's port
 */
public record WebSocketAddress(Optional<URI> publicUrl, boolean secure, int port) {
    /** RFC 3986 §3.2: a name, an IPv4 address or an IPv6 address in brackets, with a port or without. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /** @param host the Host header of the request; empty is returned if it is needed and is none */
    Optional<String> forRequest(String host) {
        if (publicUrl.isPresent()) {
            return publicUrl.map(WebSocketAddress::behindProxy);
        }
        Matcher matcher = HOST.matcher(host);
        return matcher.matches()
                ? Optional.of((secure ? "wss://" : "ws://") + matcher.group(1) + ":" + port + "/")
                : Optional.empty();
    }

    private static String behindProxy(URI url) {
        String scheme = "https".equalsIgnoreCase(url.getScheme()) ? "wss://" : "ws://";
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return scheme + url.getRawAuthority() + path + (path.endsWith("/") ? "" : "/") + "ws";
    }
}
