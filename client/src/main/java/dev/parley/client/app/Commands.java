package dev.parley.client.app;

import dev.parley.client.app.command.ParleyCommand;

/** The commands of {@code ./parley} behind the parser of its command line. A class of its own, so that the window starts without the parser. */
final class Commands {
    private Commands() {}

    /** Runs what the arguments say, and returns the exit code. */
    static int run(String... arguments) {
        return CommandLines.of(new ParleyCommand()).execute(arguments);
    }
}
