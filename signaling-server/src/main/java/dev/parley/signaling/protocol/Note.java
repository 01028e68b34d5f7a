package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.regex.Pattern;

/** What is handed to whoever listens at a box: base64url, sealed for them, and opaque to the server. */
public record Note(@JsonValue String text) {
    public static final int MAX_CHARS = 4096;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_CHARS + "}");

    @JsonCreator
    public Note {
        if (!SHAPE.matcher(ProtocolException.requirePresent("note", text)).matches()) {
            throw new ProtocolException("note", "must be 1 to " + MAX_CHARS + " characters of base64url");
        }
    }

    /** Hides the value: it is sealed, but long, and is nobody's who reads a log. */
    @Override
    public String toString() {
        return "Note[…]";
    }
}
