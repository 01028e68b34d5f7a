package dev.parley.client.ringing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Names one try to ring somebody: 16 random bytes, as base64url. */
public record RingId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public RingId {
        Base64Url.require("call", text, BYTES);
    }

    public static RingId of(byte[] bytes) {
        return new RingId(Base64Url.encode(bytes));
    }

    /** Under which the history keeps it. */
    public UUID uuid() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64Url.decode("call", text, BYTES));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
