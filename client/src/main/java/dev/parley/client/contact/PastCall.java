package dev.parley.client.contact;

import dev.parley.client.trust.IdentityKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A call that was, or that was tried.
 *
 * @param id draws the same line again when a call is kept twice
 * @param people who else was in it or rang, as far as is known
 * @param link the whole link of its room, a secret; empty when it cannot be joined again
 */
public record PastCall(
        UUID id,
        CallDirection direction,
        CallOutcome outcome,
        Instant began,
        Duration lasted,
        List<Person> people,
        Optional<String> link) {

    /**
     * Somebody in a past call.
     *
     * @param name as they called themselves, or as the address book called them then
     * @param key who they proved to be; empty for guests and older programs
     * @param verified whether this person was sure of them in that call
     */
    public record Person(String name, Optional<IdentityKey> key, boolean verified) {}

    public PastCall {
        people = List.copyOf(people);
    }

    /** Hides the link: it is a secret, and records end up in logs. */
    @Override
    public String toString() {
        return "PastCall[" + began + "]";
    }
}
