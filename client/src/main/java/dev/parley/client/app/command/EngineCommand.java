package dev.parley.client.app.command;

import dev.parley.client.app.command.exit.CommandFailure;
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
        return new EngineStart(camera, microphone).run();
    }
}
