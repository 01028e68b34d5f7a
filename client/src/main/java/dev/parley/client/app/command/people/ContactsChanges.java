package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.contact.Contact;
import dev.parley.client.control.text.PlainText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands below {@code ./parley contacts} that are about somebody who is in them. */
final class ContactsChanges {
    private ContactsChanges() {}

    /** Somebody who is in the contacts, and how to tell of it. */
    abstract static class OfSomebody implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                index = "0",
                paramLabel = "NAME",
                description = "What you call them, in any case; or the first characters of their key.")
        private String who = "";

        @Option(names = "--json", description = "Print one JSON object instead.")
        private boolean json;

        /** Who they are afterwards, in the words of the sentence that is said. */
        record Done(Contact contact, String sentence) {}

        abstract Done change(Contact contact) throws CommandFailure;

        /** Whether they are in the contacts afterwards. */
        boolean stays() {
            return true;
        }

        @Override
        public Integer call() throws CommandFailure {
            OwnBook.change(book -> {
                Done done = change(ContactArgument.find(book.contacts(), who));
                if (stays()) {
                    book.keep(done.contact());
                } else {
                    book.remove(done.contact().id());
                }
                ContactsCommand.tell(spec, json, done.contact(), done.sentence());
            });
            return ExitCode.DONE;
        }
    }

    private static String shown(Contact contact) {
        return PlainText.of(contact.name());
    }

    /** {@code ./parley contacts show}. */
    @Command(name = "show", description = "Show all that is kept of somebody.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "NAME",
                description = "What you call them, in any case; or the first characters of their key.")
        private String who = "";

        @Option(names = "--json", description = "Print one JSON object instead.")
        private boolean json;

        @Override
        public Integer call() throws CommandFailure {
            PrintWriter out = spec.commandLine().getOut();
            OwnBook.read(spec.commandLine().getErr(), book -> {
                Contact contact = ContactArgument.find(book.contacts(), who);
                if (json) {
                    out.print(JsonFile.text(new ContactReport.One(ContactReport.of(contact))));
                } else {
                    ContactReport.print(out, contact);
                }
                out.flush();
            });
            return ExitCode.DONE;
        }
    }

    /** {@code ./parley contacts rename}. */
    @Command(name = "rename", description = "Call somebody something else.", mixinStandardHelpOptions = true)
    static final class Rename extends OfSomebody {
        @Parameters(index = "1", paramLabel = "NEW", description = "What you call them from now on.")
        private String next = "";

        @Override
        Done change(Contact contact) throws CommandFailure {
            Contact renamed = contact.withName(ContactArgument.name("NEW", next));
            return new Done(renamed, shown(contact) + " is called " + shown(renamed) + " now.");
        }
    }

    /** {@code ./parley contacts block}. */
    @Command(
            name = "block",
            description = "Let somebody ring in vain: they see that nobody answers.",
            mixinStandardHelpOptions = true)
    static final class Block extends OfSomebody {
        @Override
        Done change(Contact contact) {
            return new Done(contact.withBlocked(true), shown(contact) + " is blocked: nobody hears them ring.");
        }
    }

    /** {@code ./parley contacts unblock}. */
    @Command(name = "unblock", description = "Let somebody ring again.", mixinStandardHelpOptions = true)
    static final class Unblock extends OfSomebody {
        @Override
        Done change(Contact contact) {
            return new Done(contact.withBlocked(false), shown(contact) + " can ring again.");
        }
    }

    /** {@code ./parley contacts remove}. */
    @Command(
            name = "remove",
            description = "Remove somebody from the contacts; past calls with them stay.",
            mixinStandardHelpOptions = true)
    static final class Remove extends OfSomebody {
        @Override
        Done change(Contact contact) {
            return new Done(contact, shown(contact) + " is removed from the contacts.");
        }

        @Override
        boolean stays() {
            return false;
        }
    }
}
