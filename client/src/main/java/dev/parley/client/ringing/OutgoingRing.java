package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;

/** Somebody whom this person rings, until the next ring or {@link RingingPort#dismiss}. */
public record OutgoingRing(
        RingId id, IdentityKey callee, boolean video, RingStage stage, String words, Instant since) {}
