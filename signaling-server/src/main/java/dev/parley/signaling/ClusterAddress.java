package dev.parley.signaling;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a cluster's store is: {@code redis://[user:password@]host[:port][/database]}, with {@code rediss} over TLS.
 *
 * @param name what the keys of this cluster begin with, so that several can share a store
 */
public record ClusterAddress(
        boolean tls,
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        int database,
        String name) {
    private static final int DEFAULT_PORT = 6379;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_DATABASE = 9999;

    /** @throws IllegalArgumentException with a sentence that has no password in it */
    public static ClusterAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(sentence());
        }
        boolean redis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
        if (!redis || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(sentence());
        }
        if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            throw new IllegalArgumentException("the port of a store is 1 to " + MOST_PORT);
        }
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        if (!path.matches("|/|/[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    "the address of a store may end with the number of a database, 0 to " + MOST_DATABASE);
        }
        int database = path.length() > 1 ? Integer.parseInt(path.substring(1)) : 0;
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new ClusterAddress(
                "rediss".equals(uri.getScheme()),
                uri.getHost().replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                who[0].isEmpty() ? Optional.empty() : Optional.of(decoded(who[0])),
                who.length < 2 ? Optional.empty() : Optional.of(decoded(who[1])),
                database,
                "parley");
    }

    private static String sentence() {
        return "it must be like redis://host:6379 or rediss://user:password@host:6379/0";
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + (password.isPresent() ? "…@" : "") + host + ":" + port + "/"
                + database;
    }
}
