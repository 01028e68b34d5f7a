package dev.parley.client.app.command.people;

import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.trust.ContactLink;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code --json} prints of somebody, and the words for the same. */
record ContactReport(
        String id,
        String name,
        String key,
        @Nullable String verified,
        @Nullable String link,
        int hue,
        String notes,
        boolean blocked,
        boolean always,
        String added) {

    /** What {@code contacts --json} prints. */
    record All(List<ContactReport> contacts) {}

    /** What a change of one prints. */
    record One(ContactReport contact) {}

    static ContactReport of(Contact contact) {
        return new ContactReport(
                contact.id().value().toString(),
                contact.name(),
                contact.key().text(),
                contact.verified().map(Instant::toString).orElse(null),
                contact.link().map(ContactLink::text).orElse(null),
                contact.hue(),
                contact.notes(),
                contact.blocked(),
                contact.always(),
                contact.added().toString());
    }

    static All all(List<Contact> contacts) {
        return new All(contacts.stream().map(ContactReport::of).toList());
    }

    /** One line of a list. */
    static String line(Contact contact) {
        List<String> words = new ArrayList<>();
        contact.verified().ifPresent(since -> words.add("verified " + PastCallReport.day(since)));
        if (contact.blocked()) {
            words.add("blocked");
        }
        if (contact.link().isEmpty()) {
            words.add("has given no link to ring");
        }
        String name = PlainText.of(contact.name());
        return words.isEmpty() ? name : name + "  (" + String.join(", ", words) + ")";
    }

    static void print(PrintWriter out, Contact contact) {
        out.println(PlainText.of(contact.name()));
        out.println("  key: " + contact.key().text());
        out.println("  verified: "
                + contact.verified()
                        .map(since -> "since " + PastCallReport.day(since))
                        .orElse("no"));
        out.println("  link: " + contact.link().map(ContactLink::text).orElse("none, so they cannot be rung"));
        if (contact.blocked()) {
            out.println("  blocked: nobody hears them ring");
        }
        if (contact.always()) {
            out.println("  rings even while you are not to be disturbed");
        }
        if (!contact.notes().isBlank()) {
            out.println("  notes: " + PlainText.of(contact.notes()).replace("\n", "\n    "));
        }
        out.println("  added: " + PastCallReport.day(contact.added()));
    }
}
