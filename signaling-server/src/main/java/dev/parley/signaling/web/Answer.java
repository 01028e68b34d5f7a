package dev.parley.signaling.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final int FOUND = 302;
    private static final int NOT_MODIFIED = 304;
    private static final byte[] NOTHING = {};
    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            FOUND,
            "Found",
            NOT_MODIFIED,
            "Not Modified",
            400,
            "Bad Request",
            404,
            "Not Found",
            405,
            "Method Not Allowed",
            431,
            "Request Header Fields Too Large",
            500,
            "Internal Server Error",
            503,
            "Service Unavailable");
    /** RFC 9110 §5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Answer(int status, String mediaType, String body) {
        this(status, Content.text(mediaType, body), Map.of());
    }

    /** @param location relative to what was asked for */
    static Answer redirect(String location) {
        return new Answer(FOUND, Content.text(TEXT, "The page is elsewhere.\n"), Map.of("Location", location));
    }

    static Answer text(int status, String sentence) {
        return new Answer(status, TEXT, sentence + "\n");
    }

    void send(Request request, OutputStream out) throws IOException {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.putAll(more);
        headers.put("Content-Type", content.mediaType());
        Optional<byte[]> gzip = content.gzip();
        Optional<byte[]> taken = gzip.filter(
                _ -> Content.acceptsGzip(request.header("accept-encoding").orElse("")));
        gzip.ifPresent(_ -> headers.put("Vary", "Accept-Encoding"));
        taken.ifPresent(_ -> headers.put("Content-Encoding", "gzip"));
        byte[] body = taken.orElseGet(content::bytes);
        if (request.isLast()) {
            headers.put("Connection", "close");
        }
        if (status == 200 && matches(request.header("if-none-match").orElse(""), headers.get("ETag"))) {
            headers.remove("Content-Encoding");
            write(out, NOT_MODIFIED, headers, NOTHING);
        } else {
            headers.put("Content-Length", Integer.toString(body.length));
            write(out, status, headers, request.method().equals("HEAD") ? NOTHING : body);
        }
    }

    /** To a client whose request is not understood. */
    void sendLast(OutputStream out) throws IOException {
        send(new Request("GET", "", true, Map.of(), InetAddress.getLoopbackAddress()), out);
    }

    private static void write(OutputStream out, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status);
        head.append(' ')
                .append(REASONS.getOrDefault(status, ""))
                .append("\r\nDate: ")
                .append(date());
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static String date() {
        return DATE.format(Instant.now());
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
}
