package dev.parley.client.app.command.people;

import dev.parley.client.app.command.argument.ContactLinkArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import dev.parley.client.face.Invocation;
import dev.parley.client.trust.ContactLink;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley contacts add}: somebody by a contact link. */
@Command(
        name = "add",
        description = "Add somebody by the contact link that they gave you; a newer link of somebody who is there"
                + " takes the place of the older one.",
        mixinStandardHelpOptions = true)
final class ContactsAdd implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LINK", description = "Their contact link; - reads it from standard input.")
    private String link = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What you call them; needed for somebody new.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Override
    public Integer call() throws CommandFailure {
        ContactLink given = ContactLinkArgument.parse(link, System.in);
        OwnBook.change(book -> {
            Optional<Contact> there = book.contactOf(given.person());
            if (there.isPresent()) {
                Contact contact = there.get().withLink(given);
                book.keep(contact);
                ContactsCommand.tell(
                        spec,
                        json,
                        contact,
                        "This is a link of " + PlainText.of(contact.name())
                                + ", who is in the contacts already: it is the one to ring from now on.");
                return;
            }
            if (name == null) {
                throw new CommandFailure(
                        ExitCode.USAGE, "Say what you call them: " + Invocation.of("contacts add LINK --name NAME"));
            }
            Contact contact = Contact.fresh(
                    ContactArgument.name("--name", name), given.person(), Optional.of(given), Instant.now());
            book.keep(contact);
            ContactsCommand.tell(
                    spec,
                    json,
                    contact,
                    PlainText.of(contact.name())
                            + " is in the contacts. To be sure of them, compare the symbols in a call.");
        });
        return ExitCode.DONE;
    }
}
