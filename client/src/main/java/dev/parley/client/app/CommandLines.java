package dev.parley.client.app;

import dev.parley.client.app.command.exit.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The parser of a command line. */
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
        return Failures.tell(e, command.getErr()::println);
    }
}
