package dev.parley.client.engine.verification;

import dev.parley.client.chat.VerificationMessage.Claim;
import dev.parley.client.control.call.CallProof;
import dev.parley.client.trust.Digest32;
import dev.parley.client.trust.Identity;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.verification.Binding;
import dev.parley.client.verification.Voucher;
import dev.parley.signaling.protocol.id.RoomId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What both sides claim to be in one call. A claim is said twice where a call is meant for one person, behind the descriptions and on the
 * control channel; it is signed and checked once, since a signature takes milliseconds and a first picture waits for them.
 *
 * <p>Confined to the engine's thread.
 */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    private final RoomId room;
    private final CompletableFuture<Self> self;
    private @Nullable Own said;
    private @Nullable Theirs heard;

    /** @param word of a person whom others know; empty for one who is nobody again in the next call */
    private record Self(Identity key, Optional<CallProof> word) {}

    private record Own(Digest32 own, Digest32 theirs, Claim claim) {}

    private record Theirs(Digest32 own, Digest32 theirs, Claim claim, Checked found) {}

    /**
     * What a claim proves over the two certificates that it was checked with.
     *
     * @param key empty if nobody who has it signed this
     * @param person empty as well where none vouches for that key
     */
    record Checked(Optional<IdentityKey> key, Optional<IdentityKey> person) {}

    /** @param proof of a person whom others know, if there is one; looked at beside, since nothing is claimed before there is a connection */
    Claims(RoomId room, Optional<CallProof> proof) {
        this.room = room;
        this.self = CompletableFuture.supplyAsync(() -> self(proof));
    }

    private static Self self(Optional<CallProof> proof) {
        return proof.flatMap(given -> identity(given).map(key -> new Self(key, proof)))
                .orElseGet(() -> new Self(Identity.fresh(), Optional.empty()));
    }

    private static Optional<Identity> identity(CallProof proof) {
        try {
            return Optional.of(Identity.of(proof.key(), Base64.getUrlDecoder().decode(proof.secret())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("a face gave a key that is none; this call goes on without a person's word");
            return Optional.empty();
        }
    }

    /** Of this side in this call. */
    IdentityKey key() {
        return self.join().key().key();
    }

    /** What this side says of itself. */
    Claim own(Digest32 own, Digest32 theirs) {
        Own last = said;
        if (last == null || !last.own().equals(own) || !last.theirs().equals(theirs)) {
            Self mine = self.join();
            Claim claim = Claim.of(mine.key().key(), Binding.claim(mine.key(), room, own, theirs));
            last = new Own(
                    own,
                    theirs,
                    mine.word().map(by -> claim.by(by.person(), by.voucher())).orElse(claim));
            said = last;
        }
        return last.claim();
    }

    /** What is to be made of what the other side says. */
    Checked check(Digest32 own, Digest32 theirs, Claim claim) {
        Theirs last = heard;
        if (last == null
                || !last.own().equals(own)
                || !last.theirs().equals(theirs)
                || !last.claim().equals(claim)) {
            Optional<IdentityKey> key = claim.signed(Binding.claimed(room, theirs, own));
            last = new Theirs(own, theirs, claim, new Checked(key, key.flatMap(vouched -> person(claim, vouched))));
            heard = last;
        }
        return last.found();
    }

    private Optional<IdentityKey> person(Claim claim, IdentityKey vouched) {
        String word = claim.voucher();
        return Optional.ofNullable(claim.person())
                .filter(person -> word != null && Voucher.isOf(person, room, vouched, word));
    }
}
