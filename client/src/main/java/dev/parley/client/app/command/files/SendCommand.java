package dev.parley.client.app.command.files;

import dev.parley.client.app.command.argument.SentPath;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.Spool;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.files.Amounts;
import dev.parley.client.cli.files.FilesOptions;
import dev.parley.client.cli.files.TerminalScreen;
import dev.parley.client.cli.files.TerminalSend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley send LINK PATH…}: sends files and folders from a terminal. */
@Command(
        name = "send",
        description = "Send files and folders to whoever comes to a link; goes on where it stopped when run again.",
        mixinStandardHelpOptions = true)
public final class SendCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FilesRun files = new FilesRun();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file or folder; - sends standard input as one file.")
    private List<String> paths = List.of();

    @Option(
            names = "--receivers",
            paramLabel = "N",
            description = "End as soon as N people have everything (default: when everybody there has answered).")
    private @Nullable Integer receivers;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "standard-input",
            description = "What standard input is called (default: ${DEFAULT-VALUE}).")
    private String as = "";

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        if (receivers != null && receivers < 1) {
            throw new ParameterException(spec.commandLine(), "--receivers must be at least 1, not " + receivers);
        }
        boolean fromInput = paths.contains(STANDARD_INPUT);
        if (fromInput && (files.linkFromStandardInput() || paths.indexOf(STANDARD_INPUT) != paths.lastIndexOf("-"))) {
            throw new ParameterException(
                    spec.commandLine(), "- can stand for standard input only once: as the link or as one file");
        }
        // A path that is mistyped is said before anybody waits for anybody.
        List<Path> what = SentPath.all(
                paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList());
        FilesOptions options = files.options(System.in);
        TerminalScreen screen = FilesRun.screen(spec.commandLine().getOut());
        if (!fromInput) {
            return send(options, what, screen);
        }
        try (Spool spool = Spool.create(UserFolders.find().data(), as)) {
            screen.say("Reading standard input…");
            Path file = spool.fill(System.in, bytes -> screen.status(Amounts.bytes(bytes) + " read"));
            return send(options, Stream.concat(Stream.of(file), what.stream()).toList(), screen);
        }
    }

    private int send(FilesOptions options, List<Path> what, TerminalScreen screen)
            throws CommandFailure, InterruptedException {
        screen.say(files.run(new TerminalSend(options, what, Optional.ofNullable(receivers), screen), _ -> {}));
        return ExitCode.DONE;
    }
}
