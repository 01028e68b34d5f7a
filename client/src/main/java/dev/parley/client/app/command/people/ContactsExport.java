package dev.parley.client.app.command.people;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactsText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley contacts export}: all contacts into one file. */
@Command(
        name = "export",
        description = "Write all contacts into a file that you can read and keep, for you alone.",
        mixinStandardHelpOptions = true)
final class ContactsExport implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet; - writes to standard output.")
    private String file = "";

    @Option(names = "--json", description = "Print one JSON object that says what was done.")
    private boolean json;

    /** What {@code --json} prints. */
    record Report(String file, int contacts) {}

    @Override
    public Integer call() throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        OwnBook.read(spec.commandLine().getErr(), book -> {
            List<Contact> contacts = book.contacts();
            String text = ContactsText.write(contacts);
            if (file.equals("-")) {
                out.print(text);
                out.flush();
                return;
            }
            write(Path.of(file), text);
            if (json) {
                out.print(JsonFile.text(new Report(file, contacts.size())));
            } else {
                out.println(contacts.size() + (contacts.size() == 1 ? " contact is" : " contacts are") + " in " + file
                        + ". Whoever has it can ring them as you can.");
            }
            out.flush();
        });
        return ExitCode.DONE;
    }

    private static void write(Path file, String text) throws CommandFailure {
        FileAttribute<?>[] forOwner =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (WritableByteChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forOwner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitCode.FAILED, "There is a file " + file + " already. Give another name.");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The file " + file + " could not be written: " + e.getMessage());
        }
    }
}
