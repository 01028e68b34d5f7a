package dev.parley.client.ringing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;

/** Drawn by who is rung, so that no note of before is taken for one of now: 16 random bytes, as base64url. */
public record Nonce(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public Nonce {
        Base64Url.require("nonce", text, BYTES);
    }

    public static Nonce of(byte[] bytes) {
        return new Nonce(Base64Url.encode(bytes));
    }
}
