package dev.parley.client.app.command.argument;

import dev.parley.signaling.ClusterAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of {@code serve} for several machines. */
public final class ClusterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cluster",
            paramLabel = "U",
            description = "Redis that shares this server's rooms and doorbell with all servers that use it too:"
                    + " redis://host:6379, or rediss://user:password@host:6379 over TLS. Other users of the machine can see"
                    + " a password here, but not one in the file of --config.")
    private @Nullable String store;

    /** Empty if this server is alone. */
    public Optional<ClusterAddress> store() {
        String address = store;
        if (address == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ClusterAddress.parse(address));
        } catch (IllegalArgumentException e) {
            // Not what was said, which may have a password in it.
            throw new ParameterException(spec.commandLine(), "--cluster: " + e.getMessage(), e);
        }
    }
}
