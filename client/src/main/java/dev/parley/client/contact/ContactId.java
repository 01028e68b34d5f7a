package dev.parley.client.contact;

import java.util.UUID;

/** Names one entry of an address book, whatever becomes of its name and its key. */
public record ContactId(UUID value) {
    public static ContactId fresh() {
        return new ContactId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when that is no UUID as text */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }
}
