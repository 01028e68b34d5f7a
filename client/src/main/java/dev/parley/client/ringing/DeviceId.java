package dev.parley.client.ringing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.parley.signaling.protocol.id.Base64Url;

/** One program of somebody, which may have several: 8 random bytes, as base64url. */
public record DeviceId(@JsonValue String text) {
    public static final int BYTES = 8;

    @JsonCreator
    public DeviceId {
        Base64Url.require("device", text, BYTES);
    }

    public static DeviceId of(byte[] bytes) {
        return new DeviceId(Base64Url.encode(bytes));
    }
}
