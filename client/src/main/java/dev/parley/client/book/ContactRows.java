package dev.parley.client.book;

import dev.parley.client.contact.AddressBook.Unkept;
import dev.parley.client.contact.BookTrouble;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactId;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.trust.LinkException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** People in the database. */
final class ContactRows {
    /** More than anybody knows, and few enough to be read at once. */
    static final int MOST = 10_000;

    private final Connection connection;

    ContactRows(Connection connection) {
        this.connection = connection;
    }

    List<Contact> all() throws SQLException {
        // Languages differ in what comes first.
        Collator names = Collator.getInstance();
        Comparator<Contact> byName = Comparator.comparing(Contact::name, names::compare);
        return Rows.all(connection, "SELECT * FROM contacts", ContactRows::contact).stream()
                .sorted(byName.thenComparing(Contact::added)
                        .thenComparing(contact -> contact.id().value()))
                .toList();
    }

    Optional<Contact> of(IdentityKey key) throws SQLException {
        return Rows.all(connection, "SELECT * FROM contacts WHERE key = ?", ContactRows::contact, key.text()).stream()
                .findFirst();
    }

    /** @throws Unkept when another contact has that key, or there are too many */
    void keep(Contact contact) throws SQLException {
        Optional<Contact> other = of(contact.key()).filter(same -> !same.id().equals(contact.id()));
        if (other.isPresent()) {
            String name = other.get().name();
            throw new Unkept(new BookTrouble(
                    BookTrouble.Kind.KNOWN_KEY,
                    name,
                    "This is the key of " + name + ", who is in the contacts already."));
        }
        int changed = Rows.change(
                connection,
                """
                UPDATE contacts SET name = ?, folded = ?, key = ?, verified = ?, link = ?, hue = ?, notes = ?, blocked = ?,
                always = ?, added = ? WHERE id = ?""",
                contact.name(),
                Rows.folded(contact.name()),
                contact.key().text(),
                contact.verified(),
                contact.link().map(ContactLink::text),
                contact.hue(),
                contact.notes(),
                contact.blocked(),
                contact.always(),
                contact.added(),
                contact.id().value());
        if (changed > 0) {
            return;
        }
        if (Rows.all(connection, "SELECT count(*) FROM contacts", row -> row.getInt(1))
                        .getFirst()
                >= MOST) {
            throw new Unkept(new BookTrouble(
                    BookTrouble.Kind.TOO_MANY,
                    String.valueOf(MOST),
                    "There are " + MOST + " contacts already, and no room for more. Remove some first."));
        }
        Rows.change(
                connection,
                """
                INSERT INTO contacts(id, name, folded, key, verified, link, hue, notes, blocked, always, added)
                VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                contact.id().value(),
                contact.name(),
                Rows.folded(contact.name()),
                contact.key().text(),
                contact.verified(),
                contact.link().map(ContactLink::text),
                contact.hue(),
                contact.notes(),
                contact.blocked(),
                contact.always(),
                contact.added());
    }

    void remove(ContactId contact) throws SQLException {
        Rows.change(connection, "DELETE FROM contacts WHERE id = ?", contact.value());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                ContactId.of(Objects.requireNonNull(row.getString("id"))),
                Objects.requireNonNull(row.getString("name")),
                new IdentityKey(Objects.requireNonNull(row.getString("key"))),
                Rows.maybeInstant(row, "verified"),
                link(row),
                row.getInt("hue"),
                Objects.requireNonNull(row.getString("notes")),
                row.getBoolean("blocked"),
                row.getBoolean("always"),
                Rows.instant(row, "added"));
    }

    private static Optional<ContactLink> link(ResultSet row) throws SQLException {
        Optional<String> text = Rows.text(row, "link");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ContactLink.parse(text.get()));
        } catch (LinkException e) {
            throw new IllegalArgumentException("a contact's link makes no sense", e);
        }
    }
}
