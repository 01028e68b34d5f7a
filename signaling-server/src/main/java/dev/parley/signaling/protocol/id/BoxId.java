package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where one may ring: the first 16 bytes of a hash of the {@link ListenKey}, as base64url. Who has it can ring there, and not listen. */
public record BoxId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public BoxId {
        Base64Url.require("box", text, BYTES);
    }

    public static BoxId of(byte[] bytes) {
        return new BoxId(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("box", text, BYTES);
    }
}
