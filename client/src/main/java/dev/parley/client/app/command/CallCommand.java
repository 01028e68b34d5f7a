package dev.parley.client.app.command;

import dev.parley.client.app.command.argument.LinkArgument;
import dev.parley.client.app.command.argument.NameArgument;
import dev.parley.client.app.command.argument.ShareArgument;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.command.output.JsonFile;
import dev.parley.client.app.command.output.ResultFile;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.OwnProof;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.cli.CallOptions;
import dev.parley.client.cli.CallOutcome;
import dev.parley.client.cli.CallResult;
import dev.parley.client.cli.ProcessMemory;
import dev.parley.client.cli.TerminalCall;
import dev.parley.client.control.CallEnd;
import dev.parley.client.control.MediaSource;
import dev.parley.client.engine.Engine;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.PartMissing;
import dev.parley.client.engine.RuntimeFolder;
import dev.parley.client.face.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./parley call LINK}: joins a call from a terminal. */
@Command(name = "call", description = "Join a call from a terminal.", mixinStandardHelpOptions = true)
final class CallCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LINK", description = "The link to the call; - reads it from standard input.")
    private String link = "";

    @Option(names = "--name", paramLabel = "N", description = "How the others see you.")
    private @Nullable String name;

    @Option(
            names = "--camera",
            paramLabel = "S",
            defaultValue = "default",
            description = "default, none, test, a device's name or a media file (default: ${DEFAULT-VALUE}).")
    private String camera = "";

    @Option(
            names = "--mic",
            paramLabel = "S",
            defaultValue = "default",
            description = "default, none, test, a device's name or a media file (default: ${DEFAULT-VALUE}).")
    private String microphone = "";

    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Show the others screen, screen:NAME, window:TITLE, region:WxH+X+Y, ask or a media file.")
    private @Nullable String share;

    @Option(names = "--verify", description = "Compare symbols with everybody who comes; the answer is typed.")
    private boolean verify;

    @Option(names = "--share-sound", description = "With --share: let them hear what this computer plays, too.")
    private boolean shareSound;

    @Option(
            names = "--share-motion",
            description = "Of what is shared, many pictures a second matter more than sharp ones, as for films.")
    private boolean shareMotion;

    @Option(names = "--seconds", paramLabel = "N", description = "Hang up after N seconds.")
    private @Nullable Double seconds;

    @Option(names = "--stay", description = "Wait for others when the last one has left.")
    private boolean stay;

    @Option(names = "--json", paramLabel = "FILE", description = "Write how the call went to FILE.")
    private @Nullable Path json;

    @Option(
            names = "--save-frame",
            paramLabel = "FILE.png",
            description = "Write the last picture that came to FILE.png.")
    private @Nullable Path saveFrame;

    @Option(names = "--headless", description = "Accepted for scripts: this command opens no window anyway.")
    void headless(boolean given) {}

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        CallOptions options = options();
        long start = System.nanoTime();
        TerminalCall call = new TerminalCall(options, spec.commandLine().getOut(), new TypedWords()::begin);
        CallOutcome outcome;
        long memory;
        try (OpenParts open = OpenParts.until(QuietExit::silence)) {
            RuntimeFolder folder = open.add(RuntimeFolder.create(), RuntimeFolder::close);
            Engine engine = open.add(start(options, folder, call), Engine::close);
            OwnProof proof = new OwnProof(new OwnKeysFile());
            outcome = call.run(command -> engine.accept(proof.apply(command)));
            memory = ProcessMemory.bytes(ProcessHandle.current().pid());
        }
        int exitCode = exitCode(outcome.end());
        if (exitCode == ExitCode.DONE) {
            spec.commandLine().getOut().println(outcome.sentence());
        }
        if (json != null) {
            JsonFile.write(
                    json,
                    new CallResult(
                            exitCode,
                            outcome.sentence(),
                            (System.nanoTime() - start) / NANOS_PER_SECOND,
                            call.record().setupMillis().orElse(null),
                            memory,
                            call.record().peers()));
        }
        if (exitCode != ExitCode.DONE) {
            throw new CommandFailure(exitCode, outcome.sentence());
        }
        return exitCode;
    }

    private static Engine start(CallOptions options, RuntimeFolder folder, TerminalCall call) throws CommandFailure {
        try {
            return Engine.start(
                    new EngineConfig(
                            folder.path(),
                            UserFolders.find().data(),
                            Version.TEXT,
                            options.camera(),
                            options.microphone()),
                    call::put);
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        }
    }

    private CallOptions options() throws CommandFailure {
        if (seconds != null && !(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be above 0, not " + seconds);
        }
        if (shareSound && share == null) {
            throw new ParameterException(
                    spec.commandLine(), "--share-sound belongs to --share, which says what is shown");
        }
        String room = LinkArgument.parse(link, System.in);
        ResultFile.check("--json", json);
        ResultFile.check("--save-frame", saveFrame);
        Optional<String> given = NameArgument.parse(name);
        String usual = KeptSettings.read().name();
        return new CallOptions(
                room,
                given.orElse(usual),
                source("--camera", camera),
                source("--mic", microphone),
                Optional.ofNullable(seconds).map(s -> Duration.ofNanos((long) (s * NANOS_PER_SECOND))),
                stay,
                Optional.ofNullable(saveFrame),
                ShareArgument.parse(share, shareMotion).map(asked -> asked.withSound(shareSound)),
                verify);
    }

    private MediaSource source(String option, String text) throws CommandFailure {
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " needs default, none, test, a device or a file");
        }
        MediaSource source = MediaSource.parse(text);
        if (source instanceof MediaSource.File(Path file) && !Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.USAGE, option + ": there is no file " + file + " that can be read.");
        }
        return source;
    }

    private static int exitCode(CallEnd end) {
        return switch (end) {
            case HUNG_UP, NONE -> ExitCode.DONE;
            case UNREACHABLE -> ExitCode.UNREACHABLE;
            case REFUSED -> ExitCode.REFUSED;
            case WRONG_LINK -> ExitCode.USAGE;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
