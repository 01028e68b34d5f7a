package dev.parley.client.trust;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;

/** What notes for somebody are sealed with: an X25519 public key (RFC 7748), as base64url of its 32 bytes. */
public record BellKey(@JsonValue String text) {
    public static final int BYTES = 32;

    @JsonCreator
    public BellKey {
        Base64Url.require("bell", text, BYTES);
    }

    public static BellKey of(byte[] bytes) {
        return new BellKey(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("bell", text, BYTES);
    }
}
