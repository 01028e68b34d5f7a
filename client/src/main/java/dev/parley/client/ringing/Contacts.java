package dev.parley.client.ringing;

import dev.parley.client.trust.IdentityKey;
import java.util.Map;
import java.util.Optional;

/** Who is known here; guests in browsers, who have no key, never are. */
record Contacts(Map<IdentityKey, RingingEvent.Known> known) {
    Contacts {
        known = Map.copyOf(known);
    }

    boolean knows(Optional<IdentityKey> person) {
        return person.filter(known::containsKey).isPresent();
    }

    boolean isBlocked(Optional<IdentityKey> person) {
        return person.map(known::get).filter(RingingEvent.Known::blocked).isPresent();
    }

    boolean isAlways(Optional<IdentityKey> person) {
        return person.map(known::get).filter(RingingEvent.Known::always).isPresent();
    }
}
