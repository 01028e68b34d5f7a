package dev.parley.signaling.websocket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which web pages may open a WebSocket here (RFC 6455 §10.2): those that this server itself served. Programs that are no
 * browsers send no Origin, and are welcome; so this protects people with a browser, not the server.
 */
public record OriginRule(Optional<URI> publicUrl) {

    /**
     * @param origin the Origin header, or an empty text if there is none
     * @param host the Host header; only its name counts, because the page comes from another port
     */
    boolean allows(String origin, String host) {
        if (origin.isEmpty()) {
            return true;
        }
        Optional<URI> page = parse(origin);
        if (page.isEmpty() || page.get().getHost() == null) {
            return false; // "null" and the like
        }
        boolean sameHost = parse("//" + host)
                .map(URI::getHost)
                .filter(page.get().getHost()::equalsIgnoreCase)
                .isPresent();
        return sameHost
                || publicUrl
                        .map(OriginRule::origin)
                        .filter(origin(page.get())::equals)
                        .isPresent();
    }

    private static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        int port = url.getPort() != -1 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
