package dev.parley.client.app;

import dev.parley.client.app.command.ParleyCommand;
import dev.parley.client.crash.CrashFolder;

/** The commands of {@code ./parley} behind the parser of its command line. A class of its own, so that the window starts without the parser. */
final class Commands {
    private Commands() {}

    /** Runs what the arguments say, and returns the exit code. */
    static int run(String... arguments) {
        // An engine's own end is the matter of whoever started it.
        if (arguments.length == 0 || !arguments[0].equals("engine")) {
            tellOfCrashes();
        }
        return CommandLines.execute(CommandLines.of(ParleyCommand.parser(arguments)), arguments);
    }

    /** Of a program that native code has ended nobody but the next one can tell. */
    private static void tellOfCrashes() {
        CrashFolder.ofProgram()
                .ifPresent(folder -> folder.distil()
                        .forEach(report -> System.err.println(
                                "parley: it crashed the last time; what can be told of that, without anything private, is in "
                                        + report)));
    }
}
