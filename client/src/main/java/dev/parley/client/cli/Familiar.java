package dev.parley.client.cli;

import dev.parley.client.contact.Contact;
import dev.parley.client.trust.IdentityKey;
import java.util.List;
import java.util.Optional;

/**
 * Whom this person knows, in a call.
 *
 * @param expected who was rung or rang; empty where anybody may come
 */
public record Familiar(List<Contact> contacts, Optional<Expected> expected) {
    public static final Familiar NOBODY = new Familiar(List.of(), Optional.empty());

    /** @param name as this person calls them */
    public record Expected(String name, IdentityKey key) {}

    public Familiar {
        contacts = List.copyOf(contacts);
    }

    Optional<IdentityKey> key() {
        return expected.map(Expected::key);
    }

    Optional<Contact> contact(IdentityKey person) {
        return contacts.stream().filter(contact -> contact.key().equals(person)).findFirst();
    }
}
