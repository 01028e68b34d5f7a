package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one member says to another, which the server cannot read: a sealed call-layer message, at most {@link Limits#bodyChars} bytes as
 * JSON text, so that it fits into a frame again when it is sent on. A sealed one is plain, and stays the bytes that it came in.
 */
public final class Body {
    /** A plain one from this length on stays a piece of its message; with a shorter one, more would be kept than it is counted for. */
    private static final int LONG = 1024;

    private final @Nullable PlainBytes plain;
    /** What is not plain, and else empty. */
    private final String other;

    @JsonCreator
    public Body(String text) {
        ProtocolException.requireLength("body", text, 1, Limits.DEFAULT.bodyChars());
        this.plain = PlainBytes.unquoted(text);
        this.other = plain == null ? text : "";
        // What is plain has as many bytes as characters.
        if (plain == null) {
            long size = text.codePoints().mapToLong(Body::jsonBytes).sum();
            ProtocolException.requireRange("body", size, 1, Limits.DEFAULT.bodyChars());
        }
    }

    /** @param plain without a quote in it */
    Body(PlainBytes plain) {
        ProtocolException.requireRange("body", plain.length(), 1, Limits.DEFAULT.bodyChars());
        this.plain = plain.length() < LONG ? plain.copy() : plain;
        this.other = "";
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

    @JsonValue
    public String text() {
        return plain == null ? other : plain.toString();
    }

    /** In characters. */
    public int length() {
        return plain == null ? other.length() : plain.length();
    }

    /** What stands between quotes in JSON as it is; null if it is not like that. */
    @Nullable
    PlainBytes plain() {
        return plain;
    }

    @Override
    public boolean equals(@Nullable Object any) {
        return any instanceof Body that && Objects.equals(plain, that.plain) && other.equals(that.other);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
