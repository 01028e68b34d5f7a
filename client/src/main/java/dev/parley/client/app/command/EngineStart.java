package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.engine.EngineConfig;
import dev.parley.client.engine.EngineMain;
import dev.parley.client.engine.process.PartMissing;
import dev.parley.client.engine.process.RuntimeFolder;
import dev.parley.client.face.Version;
import java.util.Optional;

/**
 * Runs an engine between standard input and standard output until it is told to end.
 *
 * @param camera the first one, as {@code --camera} says it
 * @param microphone likewise
 */
public record EngineStart(String camera, String microphone) {
    /** The command line by which windows and terminals start their engines; empty for any other, which takes a parser to read. */
    public static Optional<EngineStart> plain(String... arguments) {
        return arguments.length == 5
                        && arguments[0].equals("engine")
                        && arguments[1].equals("--camera")
                        && arguments[3].equals("--mic")
                ? Optional.of(new EngineStart(arguments[2], arguments[4]))
                : Optional.empty();
    }

    /** Returns the exit code. */
    public int run() throws CommandFailure {
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
