package dev.parley.client.trust;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;

/** 32 bytes that were hashed or drawn: a certificate's fingerprint, a commitment, a nonce; as base64url. */
public record Digest32(@JsonValue String text) {
    public static final int BYTES = 32;

    @JsonCreator
    public Digest32 {
        Base64Url.require("", text, BYTES);
    }

    public static Digest32 of(byte[] bytes) {
        return new Digest32(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("", text, BYTES);
    }
}
