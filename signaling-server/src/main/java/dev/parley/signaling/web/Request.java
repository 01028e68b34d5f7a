package dev.parley.signaling.web;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, without its body.
 *
 * @param target as it was sent: nothing is decoded or put right, so there is exactly one way to write each path
 * @param headers by their names in small letters; values of the same name are joined by commas
 * @param remote where it comes from
 */
record Request(String method, String target, boolean http10, Map<String, String> headers, InetAddress remote) {
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether nothing more can come on this connection: a body is not read, since nothing here wants one. */
    boolean isLast() {
        return http10
                || headers.getOrDefault("connection", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("close")
                || headers.containsKey("transfer-encoding")
                || !headers.getOrDefault("content-length", "0").equals("0");
    }
}
