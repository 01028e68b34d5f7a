package dev.parley.client.app.command.argument;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code serve} for whoever runs it day by day: where its options are, how it logs, how it ends. */
public final class OperationOptions {
    private static final int MAX_DRAIN_SECONDS = 3600;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "F",
            description =
                    "File with options, one a line: \"room-size = 6\". What is said on the command line too, holds as"
                            + " it is there.")
    private @Nullable Path config;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description =
                    "Lines of the log on standard error: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). As JSON"
                            + " the log also says where the server is.")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--drain",
            paramLabel = "S",
            defaultValue = "0",
            description =
                    "Seconds between being told to stop and stopping (default: ${DEFAULT-VALUE}): /ready says no, no"
                            + " room begins, and those that are there go on. It stops sooner when nobody is connected.")
    private int drainSeconds;

    /** How the lines of the log are written. */
    public enum LogFormat {
        TEXT,
        JSON;

        /** As it is said on a command line. */
        @Override
        public String toString() {
            return this == JSON ? "json" : "text";
        }
    }

    public Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    public LogFormat logFormat() {
        return logFormat;
    }

    public Duration drain() {
        if (drainSeconds < 0 || drainSeconds > MAX_DRAIN_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--drain must be 0 to " + MAX_DRAIN_SECONDS + " seconds, not " + drainSeconds);
        }
        return Duration.ofSeconds(drainSeconds);
    }
}
