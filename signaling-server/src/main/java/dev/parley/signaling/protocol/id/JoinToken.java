package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Proof that a client holds the link: 32 bytes derived from its secret. The server keeps only their SHA-256. */
public record JoinToken(@JsonValue String text) {
    public static final int BYTES = 32;

    @JsonCreator
    public JoinToken {
        Base64Url.require("token", text, BYTES);
    }

    public static JoinToken of(byte[] bytes) {
        return new JoinToken(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("token", text, BYTES);
    }

    /** Hides the value: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "JoinToken[…]";
    }
}
