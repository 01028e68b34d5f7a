package dev.parley.signaling.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the heads of requests from one connection (RFC 9112), and no more of each than a bound. */
final class RequestReader {
    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_HEADERS = 64;
    private static final Pattern LINE = Pattern.compile("([A-Z]{1,16}) (\\S+) HTTP/1\\.([01])");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");

    private final InputStream in;
    private final InetAddress remote;
    private int left;

    RequestReader(InputStream in, InetAddress remote) {
        this.in = in;
        this.remote = remote;
    }

    /** A head that cannot be taken; the connection is over after the answer. */
    static final class BadRequest extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        BadRequest(int status, String sentence) {
            super(sentence);
            this.status = status;
        }

        Answer answer() {
            return Answer.text(status, String.valueOf(getMessage()));
        }
    }

    /** The next request; empty where the connection ends before one begins. */
    Optional<Request> next() throws IOException {
        left = MAX_BYTES;
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Matcher request = LINE.matcher(first.get());
        if (!request.matches()) {
            throw new BadRequest(400, "This is no HTTP/1.1 request.");
        }
        Map<String, String> headers = headers();
        return Optional.of(
                new Request(request.group(1), request.group(2), request.group(3).equals("0"), headers, remote));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i <= MAX_HEADERS; i++) {
            String line = line().orElseThrow(() -> new IOException("the connection ended in a request"));
            if (line.isEmpty()) {
                return headers;
            }
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new BadRequest(400, "A header is none.");
            }
            headers.merge(header.group(1).toLowerCase(Locale.ROOT), header.group(2), (one, two) -> one + "," + two);
        }
        throw new BadRequest(431, "There are too many headers.");
    }

    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                return Optional.empty();
            }
            if (--left <= 0) {
                throw new BadRequest(431, "The request is too large.");
            }
            line.append((char) next); // ISO 8859-1
            next = in.read();
        }
        int last = line.length() - 1;
        return Optional.of(last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString());
    }
}
