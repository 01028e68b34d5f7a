package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.Base64Url;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What two peers say to each other to be sure of each other ({@code docs/protocol.md} §8). */
public sealed interface VerificationMessage extends ControlMessage {

    /**
     * Who this side is, first of all messages.
     *
     * @param key null for somebody who has none that lasts
     * @param signature of the key, over this very connection; null without one
     * @param person by whom they are known in other calls too; null for a guest
     * @param voucher the person's word for the key, 64 bytes of signature as base64url; null without one
     */
    @JsonTypeName("identity")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claim(
            @Nullable IdentityKey key,
            @Nullable String signature,
            @Nullable IdentityKey person,
            @Nullable String voucher)
            implements VerificationMessage {
        private static final int SIGNATURE_BYTES = 64;

        /** Of somebody who is nobody again tomorrow. */
        public static final Claim NOBODY = new Claim(null, null, null, null);

        public Claim {
            if (key != null || signature != null) {
                ControlMessage.requirePresent("key", key);
                Base64Url.require("signature", ControlMessage.requirePresent("signature", signature), SIGNATURE_BYTES);
            }
            if (person != null || voucher != null) {
                ControlMessage.requirePresent("key", key);
                ControlMessage.requirePresent("person", person);
                Base64Url.require("voucher", ControlMessage.requirePresent("voucher", voucher), SIGNATURE_BYTES);
            }
        }

        public static Claim of(IdentityKey key, byte[] signature) {
            return new Claim(key, Base64Url.encode(signature), null, null);
        }

        /** This claim of somebody whom others know. */
        public Claim by(IdentityKey known, String word) {
            return new Claim(key, signature, known, word);
        }

        /** The key, if it signed this; empty as well for {@link #NOBODY}. */
        public Optional<IdentityKey> signed(byte[] claimed) {
            return Optional.ofNullable(key)
                    .filter(it -> signature != null
                            && it.signed(claimed, Base64Url.decode("signature", signature, SIGNATURE_BYTES)));
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
