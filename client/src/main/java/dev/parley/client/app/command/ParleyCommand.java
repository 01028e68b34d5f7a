package dev.parley.client.app.command;

import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.argument.NameArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.GivenPreferences;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.face.Version;
import dev.parley.client.ui.shell.Window;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./parley} itself: opens the window; with a link, in its call. */
@Command(
        name = "parley",
        description = "Video calls and file transfer between people, with no account and nobody in between.",
        mixinStandardHelpOptions = true,
        versionProvider = ParleyCommand.ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 could not reach the server,",
            "4 refused by the other side, 5 a needed part is missing, 130 interrupted."
        })
public sealed class ParleyCommand implements Callable<Integer> permits AllCommands {
    @Parameters(
            paramLabel = "LINK",
            arity = "0..1",
            description = "A link to a call, which the window enters at once; - reads it from standard input.")
    private @Nullable String link;

    @Option(names = "--name", paramLabel = "N", description = "How the others see you, this time.")
    private @Nullable String name;

    @Option(
            names = "--camera",
            paramLabel = "S",
            description = "The camera this time: default, none, test, a device's name or a media file.")
    private @Nullable String camera;

    @Option(names = "--mic", paramLabel = "S", description = "The microphone this time, likewise.")
    private @Nullable String microphone;

    /**
     * A parser of these arguments. Where they begin with a command it knows that one alone: a parser of all of them takes a tenth of a second of
     * processor to make, and stays in memory while the command runs.
     */
    public static CommandLine parser(String... arguments) {
        return Optional.ofNullable(arguments.length == 0 ? null : arguments[0])
                .flatMap(AllCommands::named)
                .map(command -> new CommandLine(new ParleyCommand()).addSubcommand(command))
                .orElseGet(() -> new CommandLine(new AllCommands()));
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        new WindowStart(
                        link == null ? Optional.empty() : Optional.of(LinkArgument.parse(link, System.in)),
                        new GivenPreferences.Given(
                                NameArgument.parse(name), given("--camera", camera), given("--mic", microphone)),
                        Window.Opening.SHOWN)
                .run();
        return ExitCode.DONE;
    }

    /** What is typed is looked for here, since the window waits for no disk. */
    private static Optional<String> given(String option, @Nullable String text) throws CommandFailure {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MediaSource.parse(text).text());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, option + ": " + e.getMessage() + ".");
        }
    }

    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"parley " + Version.TEXT};
        }
    }
}
