package dev.parley.client.app.command.call;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.cli.TerminalListen;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a program of this user for what happens at their doorbell. For one thread. */
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    /** At once: whoever rings again and again must not fill this computer with programs. */
    private static final int MOST = 8;

    private final Optional<Path> program;
    private final List<Process> running = new ArrayList<>();

    private Events(Optional<Path> program) {
        this.program = program;
    }

    static Events of(@Nullable Path program) throws CommandFailure {
        if (program != null && !Files.isExecutable(program)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--exec: " + program + " is no program that can be run. Give its whole path.");
        }
        return new Events(Optional.ofNullable(program).map(Path::toAbsolutePath));
    }

    /** Its two arguments are never read by a shell. */
    void run(TerminalListen.Event event, String name) {
        running.removeIf(process -> !process.isAlive());
        if (program.isEmpty() || running.size() >= MOST) {
            return;
        }
        try {
            running.add(
                    new ProcessBuilder(program.get().toString(), event.name().toLowerCase(Locale.ROOT), name)
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            LOG.warn("{} could not be run: {}", program.get(), e.toString());
        }
    }
}
