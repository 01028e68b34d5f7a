package dev.parley.client.app;

import dev.parley.client.app.command.ServeCommand;
import dev.parley.client.app.log.LogProvider;
import dev.parley.client.face.Version;
import picocli.CommandLine;

/** Entry of {@code parley-server}: {@code serve} alone, in a package that has nothing of calls and windows (scripts/package-server). */
public final class ServerMain {
    static final String NAME = "parley-server";

    private ServerMain() {}

    public static void main(String[] arguments) {
        LogProvider.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine =
                CommandLines.of(new CommandLine(new ServeCommand())).setCommandName(NAME);
        commandLine.getCommandSpec().version(NAME + " " + Version.TEXT);
        return commandLine;
    }
}
