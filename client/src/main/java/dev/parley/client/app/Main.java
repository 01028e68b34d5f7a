package dev.parley.client.app;

import dev.parley.client.app.command.ParleyCommand;
import dev.parley.client.app.command.WindowStart;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.exit.QuietExit;
import dev.parley.client.app.command.output.StandardOutput;
import dev.parley.client.app.settings.UserFolders;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Entry of {@code ./parley}: picks the command and turns its failures into one sentence and an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        StandardOutput.watch();
        QuietExit.exit(outcome(run(arguments)));
    }

    /** A command has failed too if nobody got what it printed. */
    private static int outcome(int exitCode) {
        return StandardOutput.failure()
                .filter(_ -> exitCode == ExitCode.DONE)
                .map(failure -> {
                    say(System.err::println, failure);
                    return failure.exitCode();
                })
                .orElse(exitCode);
    }

    private static void say(Consumer<String> err, CommandFailure failure) {
        if (!failure.sentence().isEmpty()) {
            err.accept("parley: " + failure.sentence());
        }
    }

    static int run(String... arguments) {
        if (arguments.length == 0) {
            return window();
        }
        return commandLine().execute(arguments);
    }

    /** Without the command line's parser, which takes a third of the start. */
    private static int window() {
        try {
            WindowStart.plain().run();
            return ExitCode.DONE;
        } catch (CommandFailure e) {
            System.err.println("parley: " + e.sentence());
            return e.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParleyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(Main::onWrongUsage)
                .setExecutionExceptionHandler(Main::onFailure);
    }

    private static int onWrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("parley: " + e.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CommandFailure failure) {
            say(command.getErr()::println, failure);
            return failure.exitCode();
        }
        if (e instanceof UserFolders.NoHome) {
            command.getErr().println("parley: " + e.getMessage());
            return ExitCode.PART_MISSING;
        }
        command.getErr()
                .println("parley: something inside went wrong, which is a fault of Parley: " + e
                        + "\nRun the command again with PARLEY_LOG=debug and report what it prints.");
        LoggerFactory.getLogger(Main.class).debug("command failed", e);
        return ExitCode.FAILED;
    }
}
