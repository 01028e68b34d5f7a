package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.regex.Pattern;

/** Who a member is, sealed by it for those who hold the link. Opaque to the server, and always of one length. */
public record MemberCard(@JsonValue String text) {
    /** Of an envelope of 285 bytes as base64url. */
    public static final int CHARS = 380;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + CHARS + "}");

    @JsonCreator
    public MemberCard {
        if (!SHAPE.matcher(ProtocolException.requirePresent("card", text)).matches()) {
            throw new ProtocolException("card", "must be " + CHARS + " characters of base64url");
        }
    }

    /** Hides the value: it is sealed, but long, and is nobody's who reads a log. */
    @Override
    public String toString() {
        return "MemberCard[…]";
    }
}
