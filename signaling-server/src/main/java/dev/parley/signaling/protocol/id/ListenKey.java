package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Proof that a client may listen at a box: 32 random bytes, of which the {@link BoxId} is a hash. The server keeps only that. */
public record ListenKey(@JsonValue String text) {
    public static final int BYTES = 32;

    private static final byte[] LABEL = "parley-box-1".getBytes(StandardCharsets.US_ASCII);

    @JsonCreator
    public ListenKey {
        Base64Url.require("keys", text, BYTES);
    }

    public static ListenKey of(byte[] bytes) {
        return new ListenKey(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("keys", text, BYTES);
    }

    public BoxId box() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LABEL);
            return BoxId.of(Arrays.copyOf(digest.digest(bytes()), BoxId.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Hides the value: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "ListenKey[…]";
    }
}
