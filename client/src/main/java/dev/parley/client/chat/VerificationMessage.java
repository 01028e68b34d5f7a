package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.Base64Url;

/** What two peers say to each other to be sure of each other ({@code docs/protocol.md} §7). */
public sealed interface VerificationMessage extends ControlMessage {

    /** Who this side is, first of all messages; the signature is over this very connection. */
    @JsonTypeName("identity")
    record Claim(IdentityKey key, String signature) implements VerificationMessage {
        private static final int SIGNATURE_BYTES = 64;

        public Claim {
            ControlMessage.requirePresent("key", key);
            Base64Url.require("signature", signature, SIGNATURE_BYTES);
        }

        public static Claim of(IdentityKey key, byte[] signature) {
            return new Claim(key, Base64Url.encode(signature));
        }

        public byte[] signatureBytes() {
            return Base64Url.decode("signature", signature, SIGNATURE_BYTES);
        }
    }

    /** Binds its writer to a nonce that nobody else knows yet. */
    @JsonTypeName("verify-commit")
    record Commit(Digest32 commitment) implements VerificationMessage {
        public Commit {
            ControlMessage.requirePresent("commitment", commitment);
        }
    }

    /** The nonce; said only by who holds the other's commitment. */
    @JsonTypeName("verify-reveal")
    record Reveal(Digest32 nonce) implements VerificationMessage {
        public Reveal {
            ControlMessage.requirePresent("nonce", nonce);
        }
    }

    /** How the round ended in the eyes of its writer's person. */
    @JsonTypeName("verify-end")
    record End(Outcome outcome) implements VerificationMessage {
        public End {
            ControlMessage.requirePresent("outcome", outcome);
        }
    }
}
