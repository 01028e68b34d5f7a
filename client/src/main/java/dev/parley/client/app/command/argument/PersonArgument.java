package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.contact.AddressBook;
import dev.parley.client.contact.Contact;
import dev.parley.client.trust.ContactLink;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Reads who is meant by a command: a contact's name, or a link to a person. */
public final class PersonArgument {
    private PersonArgument() {}

    /** @param name as this user calls them */
    public record Person(String name, ContactLink link) {}

    /** @param given a name, a link, or a dash for a link on standard input */
    public static Person parse(String given, AddressBook book, InputStream standardInput) throws CommandFailure {
        String text = LinkArgument.given(given, standardInput);
        if (text.contains("#") || text.contains("://")) {
            return ofLink(text, book);
        }
        Contact contact = contact(text, book.contacts());
        return contact.link()
                .map(link -> new Person(contact.name(), link))
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        contact.name() + " has given you no contact link, so they cannot be rung. Ask them for it, and"
                                + " keep it with parley contacts add."));
    }

    private static Person ofLink(String text, AddressBook book) throws CommandFailure {
        ContactLink link = ContactLinkArgument.of(text);
        return new Person(book.contactOf(link.person()).map(Contact::name).orElse("the owner of this link"), link);
    }

    /** The one contact of a name, in any case, or of its beginning. */
    public static Contact contact(String name, List<Contact> contacts) throws CommandFailure {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Contact> exact = contacts.stream()
                .filter(contact -> contact.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<Contact> found = exact.isEmpty()
                ? contacts.stream()
                        .filter(contact -> !wanted.isEmpty()
                                && contact.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList()
                : exact;
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "No contact of yours is called “" + name.strip() + "”. parley contacts lists all of them.");
        }
        if (found.size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Several contacts begin with “" + name.strip() + "”: "
                            + String.join(
                                    ", ", found.stream().map(Contact::name).toList()) + ". Give the whole name.");
        }
        return found.getFirst();
    }
}
