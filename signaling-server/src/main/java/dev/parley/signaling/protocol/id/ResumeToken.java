package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Lets a client take up its session again, once: 32 random bytes as base64url. */
public record ResumeToken(@JsonValue String text) {
    public static final int BYTES = 32;

    @JsonCreator
    public ResumeToken {
        Base64Url.require("resumeToken", text, BYTES);
    }

    public static ResumeToken of(byte[] bytes) {
        return new ResumeToken(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("resumeToken", text, BYTES);
    }

    /** Hides the value: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "ResumeToken[…]";
    }
}
