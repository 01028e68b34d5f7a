package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom this person rings, until the next ring or {@link RingingPort#dismiss}.
 *
 * @param words of whoever declined, as they were said; empty for none
 * @param trouble why it failed, or is not handed on at the moment
 */
public record OutgoingRing(
        RingId id,
        IdentityKey callee,
        boolean video,
        RingStage stage,
        String words,
        Optional<BellTrouble> trouble,
        Instant since) {
    /** One that cannot even be tried. */
    public static OutgoingRing failed(RingId id, IdentityKey callee, boolean video, BellTrouble why, Instant since) {
        return new OutgoingRing(id, callee, video, RingStage.FAILED, "", Optional.of(why), since);
    }
}
