package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.face.Invocation;
import java.util.List;

/** Finds the contact that somebody means by a name, in any case, or by the first characters of a key. Pure. */
public final class ContactArgument {
    private static final int LEAST_OF_KEY = 6;

    private ContactArgument() {}

    /** @throws CommandFailure when that is nobody, or more than one */
    public static Contact find(List<Contact> contacts, String given) throws CommandFailure {
        String wanted = given.strip();
        List<Contact> named = contacts.stream()
                .filter(contact -> contact.name().equalsIgnoreCase(wanted))
                .toList();
        List<Contact> found = !named.isEmpty() || wanted.length() < LEAST_OF_KEY
                ? named
                : contacts.stream()
                        .filter(contact -> contact.key().text().startsWith(wanted))
                        .toList();
        if (found.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "No contact is called " + PlainText.of(wanted) + ". " + Invocation.of("contacts") + " lists them.");
        }
        if (found.size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There are " + found.size() + " contacts of that name. Give the first characters of the key, which "
                            + Invocation.of("contacts --json") + " shows.");
        }
        return found.getFirst();
    }

    /** @throws CommandFailure when nobody could see anything in it, or it is too long */
    static String name(String option, String given) throws CommandFailure {
        String name = PlainText.of(given).replace('\n', ' ').replace('\t', ' ').strip();
        if (name.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, option + ": the name is empty.");
        }
        if (name.length() > Contact.MAX_NAME) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    option + ": a name has at most " + Contact.MAX_NAME + " characters, and this one has "
                            + name.length() + ".");
        }
        return name;
    }
}
