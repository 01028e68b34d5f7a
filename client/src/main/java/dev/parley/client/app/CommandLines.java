package dev.parley.client.app;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.crash.CrashReport;
import dev.parley.client.crash.FirstFault;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The parser of a command line, and what is said of what goes wrong behind it. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(CommandLines::onWrongUsage)
                .setExecutionExceptionHandler(CommandLines::onFailure);
    }

    private static int onWrongUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("parley: " + e.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CommandFailure failure) {
            failure.tell(command.getErr()::println);
            return failure.exitCode();
        }
        if (e instanceof UserFolders.NoHome) {
            command.getErr().println("parley: " + e.getMessage());
            return ExitCode.PART_MISSING;
        }
        command.getErr()
                .println("parley: something inside went wrong, which is a fault of Parley: " + e
                        + "\nRun the command again with PARLEY_LOG=debug and report what it prints.");
        FirstFault.keep(CrashReport.Program.COMMAND, Thread.currentThread(), e)
                .ifPresent(report -> command.getErr()
                        .println("parley: what can be told of it, without anything private, is in " + report));
        LoggerFactory.getLogger(CommandLines.class).debug("command failed", e);
        return ExitCode.FAILED;
    }
}
