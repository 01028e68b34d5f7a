package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.contact.Contact;
import dev.parley.client.face.Invocation;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley contacts}: the people whom one calls. */
@Command(
        name = "contacts",
        description = "Show the people whom you call, add, rename, block and remove them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ContactsCommand.Listing.class,
            ContactsAdd.class,
            ContactsChanges.Show.class,
            ContactsChanges.Rename.class,
            ContactsChanges.Block.class,
            ContactsChanges.Unblock.class,
            ContactsChanges.Remove.class,
            ContactsLink.class,
            ContactsExport.class,
            ContactsImportCommand.class
        },
        footer = {
            "",
            "To add somebody: ${sys:parley.called:-./parley} contacts add LINK --name NAME",
            "Each of them takes --json."
        })
public final class ContactsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Override
    public Integer call() throws CommandFailure {
        print(spec, json);
        return ExitCode.DONE;
    }

    /** {@code ./parley contacts list}, the same in one word more. */
    @Command(name = "list", description = "Show all of them.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "Print one JSON object instead.")
        private boolean json;

        @Override
        public Integer call() throws CommandFailure {
            print(spec, json);
            return ExitCode.DONE;
        }
    }

    private static void print(CommandSpec spec, boolean json) throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        OwnBook.read(spec.commandLine().getErr(), book -> {
            List<Contact> contacts = book.contacts();
            if (json) {
                out.print(JsonFile.text(ContactReport.all(contacts)));
            } else if (contacts.isEmpty()) {
                out.println(
                        "There are no contacts. To add somebody: " + Invocation.of("contacts add LINK --name NAME"));
            } else {
                contacts.forEach(contact -> out.println(ContactReport.line(contact)));
            }
            out.flush();
        });
    }

    /** Says what was done with somebody, to standard error where one JSON object goes to standard output. */
    static void tell(CommandSpec spec, boolean json, Contact contact, String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            spec.commandLine().getErr().println(sentence);
            out.print(JsonFile.text(new ContactReport.One(ContactReport.of(contact))));
        } else {
            out.println(sentence);
        }
        out.flush();
    }
}
