package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who rings here now.
 *
 * @param caller who they proved to be; empty for a guest in a browser
 * @param name what they call themselves, as text that is safe to show; faces show a contact's own name instead
 * @param video whether they mean to be seen
 * @param loud whether it sounds and comes to the front; a stranger's does not, nor while this person is not to be disturbed
 */
public record IncomingRing(
        RingId id, Optional<IdentityKey> caller, String name, boolean video, boolean loud, Instant since) {}
