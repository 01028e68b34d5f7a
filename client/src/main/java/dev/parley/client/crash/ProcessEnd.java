package dev.parley.client.crash;

import java.util.Map;
import java.util.Optional;

/** How a process ended, by its exit code: of its own will, by somebody's wish, or by a fault. */
public final class ProcessEnd {
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 64;
    private static final int OUT_OF_MEMORY = 3;

    /** SIGHUP, SIGINT and SIGTERM are wishes, and what a system sends when somebody logs out. */
    private static final Map<Integer, String> FAULTS = Map.of(
            3, "SIGQUIT", 4, "SIGILL", 5, "SIGTRAP", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11,
            "SIGSEGV", 31, "SIGSYS");

    private ProcessEnd() {}

    /** What went wrong, in words; empty where nothing did. */
    public static Optional<String> fault(int exitCode) {
        if (exitCode > SIGNALLED && exitCode <= SIGNALLED + LAST_SIGNAL) {
            return Optional.ofNullable(FAULTS.get(exitCode - SIGNALLED)).map(name -> "signal " + name);
        }
        return switch (exitCode) {
            case 1 -> Optional.of("exit code 1, as of the JVM when native code ends it");
            case OUT_OF_MEMORY -> Optional.of("out of memory");
            default -> Optional.empty();
        };
    }
}
