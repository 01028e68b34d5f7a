package dev.parley.client.contact;

import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in the address book.
 *
 * @param name as the owner of the book calls them; never what they call themselves unasked; 1 to {@value #MAX_NAME} characters
 * @param key who they are; two contacts never have one key
 * @param verified since when the owner is sure, by comparing, that this key is theirs; empty if never
 * @param link how to ring them; empty for somebody who was met in a call and has given none
 * @param hue the colour of their picture, in degrees, 0 to 359
 * @param notes of the owner, for the owner alone; up to {@value #MAX_NOTES} characters
 * @param blocked whether their rings are heard by nobody
 * @param always whether they ring aloud even while the owner is not to be disturbed
 */
public record Contact(
        ContactId id,
        String name,
        IdentityKey key,
        Optional<Instant> verified,
        Optional<ContactLink> link,
        int hue,
        String notes,
        boolean blocked,
        boolean always,
        Instant added) {
    public static final int MAX_NAME = 64;
    public static final int MAX_NOTES = 4000;

    private static final int DEGREES = 360;

    public Contact {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a contact's name has 1 to " + MAX_NAME + " characters");
        }
        if (notes.length() > MAX_NOTES) {
            throw new IllegalArgumentException("notes have up to " + MAX_NOTES + " characters");
        }
        if (hue < 0 || hue >= DEGREES) {
            throw new IllegalArgumentException("a hue has 0 to 359 degrees, not " + hue);
        }
    }

    /** Somebody new, with a colour that follows from the key. */
    public static Contact fresh(String name, IdentityKey key, Optional<ContactLink> link, Instant now) {
        int hue = Math.floorMod(key.text().hashCode(), DEGREES);
        return new Contact(ContactId.fresh(), name, key, Optional.empty(), link, hue, "", false, false, now);
    }

    public Contact withName(String next) {
        return new Contact(id, next, key, verified, link, hue, notes, blocked, always, added);
    }

    public Contact withNotes(String next) {
        return new Contact(id, name, key, verified, link, hue, next, blocked, always, added);
    }

    public Contact withLink(ContactLink next) {
        return new Contact(id, name, key, verified, Optional.of(next), hue, notes, blocked, always, added);
    }

    public Contact withHue(int next) {
        return new Contact(id, name, key, verified, link, next, notes, blocked, always, added);
    }

    public Contact withBlocked(boolean next) {
        return new Contact(id, name, key, verified, link, hue, notes, next, always, added);
    }

    public Contact withAlways(boolean next) {
        return new Contact(id, name, key, verified, link, hue, notes, blocked, next, added);
    }

    /** This contact, of whom its owner is sure from now on, by a key that may be another one than before. */
    public Contact verifiedBy(IdentityKey next, Instant since) {
        return new Contact(id, name, next, Optional.of(since), link, hue, notes, blocked, always, added);
    }
}
