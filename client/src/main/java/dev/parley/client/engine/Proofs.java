package dev.parley.client.engine;

import dev.parley.client.call.message.CallMessage.Proof;
import dev.parley.client.chat.VerificationMessage.Claim;
import dev.parley.client.trust.IdentityKey;
import java.util.Optional;

/** A claim as the call layer carries it, which knows no keys, and back. */
final class Proofs {
    private Proofs() {}

    /** Empty for who is nobody in other calls. */
    static Optional<Proof> of(Claim claim) {
        IdentityKey key = claim.key();
        String signature = claim.signature();
        IdentityKey person = claim.person();
        String voucher = claim.voucher();
        return key == null || signature == null || person == null || voucher == null
                ? Optional.empty()
                : Optional.of(new Proof(key.text(), signature, person.text(), voucher));
    }

    static Claim claim(Proof proof) {
        return new Claim(
                new IdentityKey(proof.key()), proof.signature(), new IdentityKey(proof.person()), proof.voucher());
    }
}
