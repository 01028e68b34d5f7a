package dev.parley.client.app;

import dev.parley.client.app.command.ParleyCommand;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.UserFolders;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands of {@code ./parley} behind the parser of its command line. A class of its own, so that the window starts without the parser. */
final class Commands {
    private Commands() {}

    /** Runs what the arguments say, and returns the exit code. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParleyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(Commands::onWrongUsage)
                .setExecutionExceptionHandler(Commands::onFailure);
    }

    private static int onWrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("parley: " + e.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CommandFailure failure) {
            Main.say(command.getErr()::println, failure);
            return failure.exitCode();
        }
        if (e instanceof UserFolders.NoHome) {
            command.getErr().println("parley: " + e.getMessage());
            return ExitCode.PART_MISSING;
        }
        command.getErr()
                .println("parley: something inside went wrong, which is a fault of Parley: " + e
                        + "\nRun the command again with PARLEY_LOG=debug and report what it prints.");
        LoggerFactory.getLogger(Commands.class).debug("command failed", e);
        return ExitCode.FAILED;
    }
}
