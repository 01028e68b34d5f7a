package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.reason.ProtocolException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names one chat message for good, over reconnects and restarts: 16 random bytes, as base64url. */
public record MessageId(@JsonValue String text) {
    public static final int BYTES = 16;
    // 16 bytes fill 21 characters and two bits of the last one.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    @JsonCreator
    public MessageId {
        if (!FORM.matcher(text).matches()) {
            throw new ProtocolException("id", "must be canonical base64url of " + BYTES + " bytes");
        }
    }

    /** @param random {@link #BYTES} bytes from a secure source */
    public static MessageId of(byte[] random) {
        return new MessageId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
