package dev.parley.signaling.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer.
 *
 * @param more headers beyond those that every answer has, or other values of those
 */
record Answer(int status, Content content, Map<String, String> more) {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", Policy.STRICT,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");
    private static final int NOT_MODIFIED = 304;

    Answer(int status, String mediaType, String body) {
        this(status, Content.text(mediaType, body), Map.of());
    }

    static Answer text(int status, String sentence) {
        return new Answer(status, TEXT, sentence + "\n");
    }

    void send(HttpExchange exchange) throws IOException {
        Headers request = exchange.getRequestHeaders();
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        more.forEach(headers::set);
        headers.set("Content-Type", content.mediaType());
        byte[] body = content.bytes();
        Optional<byte[]> gzip = content.gzip();
        if (gzip.isPresent()) {
            headers.set("Vary", "Accept-Encoding");
            if (Content.acceptsGzip(all(request, "Accept-Encoding"))) {
                headers.set("Content-Encoding", "gzip");
                body = gzip.get();
            }
        }
        if (status == 200 && matches(all(request, "If-None-Match"), headers.getFirst("ETag"))) {
            headers.remove("Content-Encoding");
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** RFC 9110 §13.1.2, with the weak comparison that it demands. */
    private static boolean matches(String wanted, @Nullable String entityTag) {
        return entityTag != null
                && Arrays.stream(wanted.split(",", 32))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(entityTag)));
    }

    private static String opaque(String entityTag) {
        return entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
    }

    private static String all(Headers headers, String name) {
        return headers.containsKey(name) ? String.join(",", headers.get(name)) : "";
    }
}
