package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.control.MediaSource;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.EngineMain;
import dev.parley.client.engine.PartMissing;
import dev.parley.client.engine.RuntimeFolder;
import dev.parley.client.face.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./parley engine}: the engine alone, for the window and for any other program. */
@Command(
        name = "engine",
        description = "The engine alone: JSON commands on standard input, JSON notices on standard output"
                + " (docs/engine.md).",
        mixinStandardHelpOptions = true)
final class EngineCommand implements Callable<Integer> {
    @Option(
            names = "--camera",
            paramLabel = "S",
            defaultValue = "none",
            description = "The first camera: default, none, test, a device or a file (default: ${DEFAULT-VALUE}).")
    private String camera = "";

    @Option(
            names = "--mic",
            paramLabel = "S",
            defaultValue = "none",
            description =
                    "The first microphone, likewise. With test or a file no sound is played, for this engine's life.")
    private String microphone = "";

    @Override
    public Integer call() throws CommandFailure {
        try (RuntimeFolder folder = RuntimeFolder.create()) {
            EngineMain.run(
                    new EngineConfig(
                            folder.path(),
                            UserFolders.find().data(),
                            Version.TEXT,
                            MediaSource.parse(camera),
                            MediaSource.parse(microphone)),
                    System.in,
                    System.out);
            return ExitCode.DONE;
        } catch (PartMissing e) {
            throw new CommandFailure(ExitCode.PART_MISSING, e.sentence());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
