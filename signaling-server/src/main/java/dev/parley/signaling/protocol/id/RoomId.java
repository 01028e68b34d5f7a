package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the server routes by: 16 bytes derived from the link secret, as base64url. */
public record RoomId(@JsonValue String text) {
    public static final int BYTES = 16;

    @JsonCreator
    public RoomId {
        Base64Url.require("room", text, BYTES);
    }

    public static RoomId of(byte[] bytes) {
        return new RoomId(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("room", text, BYTES);
    }
}
