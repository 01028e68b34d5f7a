package dev.parley.client.app.command.files;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.Spool;
import dev.parley.client.app.command.output.StandardOutput;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.files.Amounts;
import dev.parley.client.cli.files.FilesOptions;
import dev.parley.client.cli.files.TerminalReceive;
import dev.parley.client.cli.files.TerminalScreen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley receive LINK --into DIR}: receives files and folders in a terminal. */
@Command(
        name = "receive",
        description = "Receive files and folders from whoever comes to a link; unfinished ones go on when run again.",
        mixinStandardHelpOptions = true)
public final class ReceiveCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FilesRun files = new FilesRun();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder to receive into, made if it is not there; - writes a single file to standard output.")
    private String into = "";

    @Option(names = "--yes", description = "Accept everything without asking.")
    private boolean yes;

    @Option(names = "--stay", description = "Go on waiting for more when something has arrived.")
    private boolean stay;

    @Option(
            names = "--keep-executable",
            description = "Let files be run here, by you alone, that can be run where they come from.")
    private boolean keepExecutable;

    @Option(
            names = "--overwrite",
            paramLabel = "never",
            defaultValue = "never",
            description = "What happens to files that are there already: never replaced, the new one gets a number.")
    private String overwrite = "";

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        if (!overwrite.equals("never")) {
            throw new ParameterException(
                    spec.commandLine(), "--overwrite knows only never: nothing is ever replaced, not " + overwrite);
        }
        FilesOptions options = files.options(System.in);
        if (!into.equals(STANDARD_OUTPUT)) {
            TerminalScreen screen = FilesRun.screen(spec.commandLine().getOut());
            screen.say(files.run(receive(options, folder(), false, screen), _ -> {}));
            return ExitCode.DONE;
        }
        // What is said must not get into the file.
        TerminalScreen screen = FilesRun.screen(new PrintWriter(System.err, true, Charset.defaultCharset()));
        try (Spool spool = Spool.create(UserFolders.find().data(), STANDARD_OUTPUT)) {
            TerminalReceive receive = receive(options, spool.folder(), true, screen);
            screen.say(files.run(receive, done -> passOn(receive.received(), done, spool, screen)));
            return ExitCode.DONE;
        }
    }

    /** What others believe to be delivered is kept where it can be found until standard output has all of it. */
    private static void passOn(List<Path> received, boolean done, Spool spool, TerminalScreen screen)
            throws CommandFailure {
        if (received.isEmpty()) {
            return;
        }
        try {
            if (!done || received.size() > 1) {
                throw new CommandFailure(
                        ExitCode.FAILED, "Nothing was written to standard output, which takes a single whole file.");
            }
            spool.drain(
                    received.getFirst(),
                    StandardOutput.bytes(),
                    bytes -> screen.status(Amounts.bytes(bytes) + " written to standard output"));
        } catch (CommandFailure e) {
            spool.keep();
            throw new CommandFailure(
                    e.exitCode(), e.sentence() + " What has come is kept in " + spool.folder() + " instead.");
        }
    }

    private TerminalReceive receive(FilesOptions options, Path folder, boolean oneFile, TerminalScreen screen) {
        return new TerminalReceive(
                options,
                folder,
                new TerminalReceive.Acceptance(yes, oneFile, stay && !oneFile, keepExecutable),
                answers(),
                screen);
    }

    /** Standard input, unless the link came from there. */
    private @Nullable BufferedReader answers() {
        return files.linkFromStandardInput()
                ? null
                : new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    }

    private Path folder() throws CommandFailure {
        if (into.isBlank()) {
            throw new CommandFailure(ExitCode.USAGE, "--into: this is no path of a folder: it is empty.");
        }
        try {
            Path folder = Path.of(into).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new CommandFailure(ExitCode.USAGE, "--into: this user may not write to " + folder + ".");
            }
            return folder;
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "--into: this is no path of a folder: " + into + ".");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "--into: " + into + " is no folder and cannot be made one.");
        }
    }
}
