package dev.parley.signaling.protocol.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Proof that a client is the peer it was before, over sockets, sessions and server restarts: 32 random bytes that only the server sees. */
public record PeerKey(@JsonValue String text) {
    public static final int BYTES = 32;

    @JsonCreator
    public PeerKey {
        Base64Url.require("peerKey", text, BYTES);
    }

    public static PeerKey of(byte[] bytes) {
        return new PeerKey(Base64Url.encode(bytes));
    }

    public byte[] bytes() {
        return Base64Url.decode("peerKey", text, BYTES);
    }

    public PeerId peerId() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
            return PeerId.of(Arrays.copyOf(digest, PeerId.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Hides the value: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "PeerKey[…]";
    }
}
