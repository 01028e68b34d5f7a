package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.ResultFile;
import dev.parley.client.cli.CallOptions;
import dev.parley.client.cli.Familiar;
import dev.parley.client.control.media.MediaSource;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.ServerMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that takes part in a call from a terminal. */
public final class CallArguments {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

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

    @Option(
            names = "--lock",
            description = "If you are the first there: nobody else comes in until you type open or ask.")
    private boolean lock;

    @Option(
            names = "--waiting-room",
            description = "If you are the first there: ask you about everybody who comes; type admit or refuse.")
    private boolean waitingRoom;

    @Option(
            names = "--invite",
            paramLabel = "N",
            description = "With --lock or --waiting-room: make N links that let in one person each, within a day.")
    private int invitations;

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

    /** Where to write how the call went; empty for nowhere. */
    public Optional<Path> json() {
        return Optional.ofNullable(json);
    }

    /** What can be wrong with them, said before anything begins. */
    public void check() throws CommandFailure {
        if (seconds != null && !(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be above 0, not " + seconds);
        }
        if (shareSound && share == null) {
            throw new ParameterException(
                    spec.commandLine(), "--share-sound belongs to --share, which says what is shown");
        }
        if (lock && waitingRoom) {
            throw new ParameterException(spec.commandLine(), "--lock and --waiting-room exclude each other");
        }
        if (invitations != 0 && !lock && !waitingRoom) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--invite belongs to --lock or --waiting-room: an open call needs no invitations");
        }
        if (invitations < 0 || invitations > ServerMessage.RoomState.MAX_INVITATIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--invite must be 1 to " + ServerMessage.RoomState.MAX_INVITATIONS + ", not " + invitations);
        }
        ResultFile.check("--json", json);
        ResultFile.check("--save-frame", saveFrame);
    }

    /** How others see this person. */
    public String name(String usual) throws CommandFailure {
        return NameArgument.parse(name).orElse(usual);
    }

    /** Whether others will see a picture of theirs. */
    public boolean video() {
        return !camera.equals("none");
    }

    /** After {@link #check}, for a call of a link. */
    public CallOptions options(String room, String usualName, Familiar familiar) throws CommandFailure {
        return new CallOptions(
                room,
                name(usualName),
                camera(),
                microphone(),
                lock ? Optional.of(Door.LOCKED) : waitingRoom ? Optional.of(Door.ASK) : Optional.empty(),
                invitations,
                Optional.ofNullable(seconds).map(s -> Duration.ofNanos((long) (s * NANOS_PER_SECOND))),
                stay,
                Optional.ofNullable(saveFrame),
                ShareArgument.parse(share, shareMotion).map(asked -> asked.withSound(shareSound)),
                verify,
                familiar);
    }

    public MediaSource camera() throws CommandFailure {
        return source("--camera", camera);
    }

    public MediaSource microphone() throws CommandFailure {
        return source("--mic", microphone);
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
}
