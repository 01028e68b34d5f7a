package dev.parley.client.control.call;

import dev.parley.client.control.text.Required;
import dev.parley.client.trust.IdentityKey;
import dev.parley.signaling.protocol.id.Base64Url;

/**
 * With what this person proves who they are in one call: a key that is drawn for it, and the word of their own key for that one. The
 * engine, which speaks with strangers, so never holds what the person is known by.
 *
 * @param key of the call
 * @param secret its private half, as PKCS #8 (RFC 8410 §7) in base64url
 * @param person whose word it is
 * @param voucher the person's signature over the call's key (docs/protocol.md §8), 64 bytes as base64url
 */
public record CallProof(IdentityKey key, String secret, IdentityKey person, String voucher) {
    private static final int MAX_SECRET_BYTES = 256;
    private static final int SIGNATURE_BYTES = 64;

    public CallProof {
        Required.present("proof.key", key);
        Required.text("proof.secret", secret, MAX_SECRET_BYTES);
        Required.present("proof.person", person);
        Required.present("proof.voucher", voucher);
        Base64Url.require("proof.voucher", voucher, SIGNATURE_BYTES);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "CallProof[" + person.text() + "]";
    }
}
