package dev.parley.client.app.command.argument;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.signaling.ServerConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code serve} about who is answered {@code /metrics}, beside programs on this machine. */
public final class MetricsOptions {
    @Option(
            names = "--metrics-for-all",
            description = "Answer /metrics to everybody, and not only to programs on this machine.")
    private boolean everybody;

    @Option(
            names = "--metrics-token-file",
            paramLabel = "F",
            description = "File with a token; /metrics is answered elsewhere to \"Authorization: Bearer TOKEN\".")
    private @Nullable Path token;

    public ServerConfig.Metrics rule() throws CommandFailure {
        return new ServerConfig.Metrics(
                everybody, token == null ? Optional.empty() : Optional.of(SecretFile.read("metrics token", token)));
    }
}
