package dev.parley.client.app;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.crash.CrashReport;
import dev.parley.client.crash.FirstFault;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** What is said of a command that failed. Knows nothing of the parser of the command line, which not every start needs. */
final class Failures {
    private Failures() {}

    /** Returns the exit code. */
    static int tell(Exception e, Consumer<String> say) {
        if (e instanceof CommandFailure failure) {
            failure.tell(say);
            return failure.exitCode();
        }
        if (e instanceof UserFolders.NoHome) {
            say.accept("parley: " + e.getMessage());
            return ExitCode.PART_MISSING;
        }
        say.accept("parley: something inside went wrong, which is a fault of Parley: " + e
                + "\nRun the command again with PARLEY_LOG=debug and report what it prints.");
        FirstFault.keep(CrashReport.Program.COMMAND, Thread.currentThread(), e)
                .ifPresent(report ->
                        say.accept("parley: what can be told of it, without anything private, is in " + report));
        LoggerFactory.getLogger(Failures.class).debug("command failed", e);
        return ExitCode.FAILED;
    }
}
