package dev.parley.signaling.room.state;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a secret, so that the server never keeps the secret itself. */
final class SecretDigest {
    private final byte[] sha256;

    SecretDigest(byte[] sha256) {
        this.sha256 = sha256.clone();
    }

    static SecretDigest of(byte[] secret) {
        return new SecretDigest(sha256(secret));
    }

    byte[] bytes() {
        return sha256.clone();
    }

    boolean matches(byte[] secret) {
        return is(sha256(secret));
    }

    /** Takes the same time wherever the difference is. */
    boolean is(byte[] digest) {
        return MessageDigest.isEqual(sha256, digest);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
