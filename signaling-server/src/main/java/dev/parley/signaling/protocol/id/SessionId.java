package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a session, which outlives its socket: 16 random bytes as base64url. */
public record SessionId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public SessionId {
        Base64Url.require("session", text, BYTES);
    }

    public static SessionId of(byte[] bytes) {
        return new SessionId(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("session", text, BYTES);
    }
}
