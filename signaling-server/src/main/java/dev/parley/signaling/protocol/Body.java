package dev.parley.signaling.protocol;

import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;

/** What a body, which the server cannot read, may be. */
final class Body {
    private Body() {}

    /** Counted as JSON text, so that it fits into a frame again when it is sent on. */
    static String requireBody(String body) {
        ProtocolException.requireLength("body", body, 1, Limits.DEFAULT.bodyChars());
        // A sealed body is plain, and then has as many bytes as characters.
        if (!PlainJson.isPlain(body)) {
            long size = body.codePoints().mapToLong(Body::jsonBytes).sum();
            ProtocolException.requireRange("body", size, 1, Limits.DEFAULT.bodyChars());
        }
        return body;
    }

    private static long jsonBytes(int codePoint) {
        if (codePoint < 0x20) {
            return 6;
        }
        if (codePoint < 0x80) {
            return codePoint == '"' || codePoint == '\\' ? 2 : 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
