package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Lets somebody in whom the owner of a room has invited: 16 random bytes, of which the {@link InvitationId} is a hash. The server keeps only that. */
public record InvitationKey(@JsonValue String text) {
    public static final int BYTES = 16;

    private static final byte[] LABEL = "parley-invitation-1".getBytes(StandardCharsets.US_ASCII);

    @JsonCreator
    public InvitationKey {
        Base64Url.require("invitation", text, BYTES);
    }

    public static InvitationKey of(byte[] bytes) {
        return new InvitationKey(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("invitation", text, BYTES);
    }

    public InvitationId id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LABEL);
            return InvitationId.of(Arrays.copyOf(digest.digest(bytes()), InvitationId.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Hides the value: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "InvitationKey[…]";
    }
}
