package dev.parley.client.app.command;

import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.argument.NameArgument;
import dev.parley.client.app.command.call.CallCommand;
import dev.parley.client.app.command.call.ListenCommand;
import dev.parley.client.app.command.call.RingCommand;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.files.ReceiveCommand;
import dev.parley.client.app.command.files.SendCommand;
import dev.parley.client.app.command.files.TransfersCommand;
import dev.parley.client.app.command.people.ContactsCommand;
import dev.parley.client.app.command.people.HistoryCommand;
import dev.parley.client.app.settings.GivenPreferences;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.face.Version;
import dev.parley.client.ui.shell.Window;
import java.util.List;
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
public final class ParleyCommand implements Callable<Integer> {
    /** A command behind this one. */
    private record Named(String name, Class<?> type) {}

    private static final List<Named> COMMANDS = List.of(
            new Named("demo", DemoCommand.class),
            new Named("call", CallCommand.class),
            new Named("send", SendCommand.class),
            new Named("receive", ReceiveCommand.class),
            new Named("ring", RingCommand.class),
            new Named("listen", ListenCommand.class),
            new Named("background", BackgroundCommand.class),
            new Named("transfers", TransfersCommand.class),
            new Named("contacts", ContactsCommand.class),
            new Named("history", HistoryCommand.class),
            new Named("link", LinkCommand.class),
            new Named("serve", ServeCommand.class),
            new Named("engine", EngineCommand.class),
            new Named("devices", DevicesCommand.class),
            new Named("doctor", DoctorCommand.class),
            new Named("forget", ForgetCommand.class));

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
        CommandLine parser = new CommandLine(new ParleyCommand());
        List<Named> wanted = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.name().equals(arguments[0]))
                .toList();
        (wanted.isEmpty() ? COMMANDS : wanted).forEach(command -> parser.addSubcommand(command.name(), command.type()));
        return parser;
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
