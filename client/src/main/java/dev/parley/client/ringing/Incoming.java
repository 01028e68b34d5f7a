package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A ring that came here, and has not ended.
 *
 * @param from who signed it
 * @param until when its stage is over by itself
 */
record Incoming(
        RingMessage.Ring ring,
        Optional<IdentityKey> from,
        RingingEffect.Box caller,
        Stage stage,
        Nonce nonce,
        boolean video,
        Instant began,
        Instant until) {
    enum Stage {
        /** The caller has been asked whether it is meant. */
        ASKED,
        RINGING,
        /** Says to the caller that it rings, and to nobody here. */
        SILENT,
        /** This person said yes; the caller decides whether this program was first. */
        ACCEPTED
    }

    Incoming at(Stage next, Instant over) {
        return new Incoming(ring, from, caller, next, nonce, video, began, over);
    }

    Incoming accepted(boolean withVideo, Instant over) {
        return new Incoming(ring, from, caller, Stage.ACCEPTED, nonce, withVideo, began, over);
    }

    RingId id() {
        return ring.call();
    }
}
