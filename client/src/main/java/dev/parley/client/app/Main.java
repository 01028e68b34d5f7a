package dev.parley.client.app;

import dev.parley.client.app.command.EngineStart;
import dev.parley.client.app.command.WindowStart;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.command.output.StandardOutput;
import dev.parley.client.app.desktop.Background;
import dev.parley.client.app.log.LogProvider;
import java.util.Optional;

/** Entry of {@code ./parley}: picks the command and turns its failures into one sentence and an exit code. */
public final class Main {
    /** Said by scripts/archive alone. */
    private static final String REHEARSE = "--rehearse";

    private Main() {}

    public static void main(String[] arguments) {
        LogProvider.install();
        StandardOutput.watch();
        QuietExit.exit(outcome(run(arguments)));
    }

    /** A command has failed too if nobody got what it printed. */
    private static int outcome(int exitCode) {
        return StandardOutput.failure()
                .filter(_ -> exitCode == ExitCode.DONE)
                .map(failure -> {
                    failure.tell(System.err::println);
                    return failure.exitCode();
                })
                .orElse(exitCode);
    }

    /**
     * The window without options, and the engine as a window starts it, need no parser of the command line: it would take a third of the
     * start, as no AOT cache takes in a library that was compiled for Java 5.
     */
    private static int run(String... arguments) {
        if (arguments.length == 0) {
            return window(WindowStart.plain());
        }
        if (arguments.length == 1 && arguments[0].equals(REHEARSE)) {
            return window(WindowStart.rehearsal());
        }
        if (arguments.length == 1 && arguments[0].equals(Background.FOR_RING)) {
            return window(WindowStart.forRing());
        }
        Optional<EngineStart> engine = EngineStart.plain(arguments);
        return engine.isPresent() ? engine(engine.get()) : Commands.run(arguments);
    }

    private static int engine(EngineStart start) {
        try {
            return start.run();
        } catch (CommandFailure | RuntimeException e) {
            return Failures.tell(e, System.err::println);
        }
    }

    private static int window(WindowStart start) {
        try {
            start.run();
            return ExitCode.DONE;
        } catch (CommandFailure e) {
            e.tell(System.err::println);
            return e.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }
}
