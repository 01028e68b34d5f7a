package dev.parley.client.contact;

import dev.parley.client.trust.IdentityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts out of a text into a book: who has a key that is there already is changed as the text says, and keeps what it leaves out;
 * all others are added. Nobody is removed, and nobody who was verified ceases to be. Pure.
 *
 * @param kept what the book is to keep
 * @param added names of those who are new
 * @param changed names of those who were there and are other than before
 * @param same how many are as they were
 * @param verified names of those whom the text, and not the book, calls verified
 */
public record ContactsImport(
        List<Contact> kept, List<String> added, List<String> changed, int same, List<String> verified) {
    public ContactsImport {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        verified = List.copyOf(verified);
    }

    public static ContactsImport of(List<ContactsText.Entry> entries, List<Contact> there, Instant now) {
        Map<IdentityKey, Contact> known = new HashMap<>();
        there.forEach(contact -> known.put(contact.key(), contact));
        List<Contact> kept = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> verified = new ArrayList<>();
        int same = 0;
        for (ContactsText.Entry entry : entries) {
            Contact before = known.get(entry.key());
            Contact after = merged(
                    entry,
                    before != null
                            ? before
                            : Contact.fresh(
                                    entry.name(),
                                    entry.key(),
                                    entry.link(),
                                    entry.added().orElse(now)));
            if (before != null && after.equals(before)) {
                same++;
                continue;
            }
            kept.add(after);
            (before == null ? added : changed).add(after.name());
            if (after.verified().isPresent()
                    && (before == null || before.verified().isEmpty())) {
                verified.add(after.name());
            }
        }
        return new ContactsImport(kept, added, changed, same, verified);
    }

    private static Contact merged(ContactsText.Entry entry, Contact before) {
        Optional<Instant> verified = before.verified().isPresent() ? before.verified() : entry.verified();
        return new Contact(
                before.id(),
                entry.name(),
                before.key(),
                verified,
                entry.link().isPresent() ? entry.link() : before.link(),
                entry.hue().orElse(before.hue()),
                entry.notes().orElse(before.notes()),
                entry.blocked().orElse(before.blocked()),
                entry.always().orElse(before.always()),
                before.added());
    }
}
