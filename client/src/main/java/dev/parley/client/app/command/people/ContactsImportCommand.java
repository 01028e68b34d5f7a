package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.contact.ContactsImport;
import dev.parley.client.contact.ContactsText;
import dev.parley.client.control.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley contacts import}: contacts out of a file that {@code export} wrote. */
@Command(
        name = "import",
        description =
                "Take contacts from a file that export wrote: who is there already is changed as the file says, all"
                        + " others are added, and nobody is removed. If anything in it is wrong, nothing is taken.",
        mixinStandardHelpOptions = true)
final class ContactsImportCommand implements Callable<Integer> {
    private static final int NAMES_SHOWN = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file; - reads standard input.")
    private String file = "";

    @Option(names = "--json", description = "Print one JSON object that says what was done.")
    private boolean json;

    /** What {@code --json} prints. */
    record Report(List<String> added, List<String> changed, int same, List<String> verified) {}

    @Override
    public Integer call() throws CommandFailure {
        List<ContactsText.Entry> entries = entries();
        PrintWriter out = spec.commandLine().getOut();
        OwnBook.change(book -> {
            ContactsImport done = ContactsImport.of(entries, book.contacts(), Instant.now());
            book.keepAll(done.kept());
            if (json) {
                out.print(JsonFile.text(new Report(done.added(), done.changed(), done.same(), done.verified())));
            } else {
                print(out, "added", done.added());
                print(out, "changed", done.changed());
                out.println(done.same() + " as they were");
                print(out, "verified by the file, and not by you", done.verified());
            }
            out.flush();
        });
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String what, List<String> names) {
        if (!names.isEmpty()) {
            String some = String.join(
                    ", ", names.stream().limit(NAMES_SHOWN).map(PlainText::of).toList());
            out.println(names.size() + " " + what + ": " + some + (names.size() > NAMES_SHOWN ? " and more" : ""));
        }
    }

    private List<ContactsText.Entry> entries() throws CommandFailure {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return ContactsText.read(in.readNBytes(ContactsText.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The file " + file + " could not be read: " + e.getMessage());
        } catch (ContactsText.Wrong e) {
            throw new CommandFailure(ExitCode.FAILED, "Nothing was imported from " + file + ". " + e.sentence());
        }
    }
}
