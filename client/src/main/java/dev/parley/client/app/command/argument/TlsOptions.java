package dev.parley.client.app.command.argument;

import dev.parley.client.app.host.OwnHosts;
import dev.parley.client.app.host.SelfSigned;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of a server about encryption: a certificate in files, one of this machine's own, or none. */
public final class TlsOptions {
    private static final String SELF_SIGNED = "self-signed";

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--tls-cert",
            paramLabel = "F",
            description = "PEM file with the certificate chain; with --tls-key.")
    private @Nullable Path certificates;

    @Option(names = "--tls-key", paramLabel = "F", description = "PEM file with the private key (PKCS#8).")
    private @Nullable Path key;

    @Option(
            names = "--tls",
            paramLabel = SELF_SIGNED,
            description = "Encrypt with a certificate that this machine makes for itself and keeps; browsers ask"
                    + " people whether they trust it.")
    private @Nullable String kind;

    /** The files, when they are given. */
    public Optional<ServerConfig.Tls> pem() {
        requireOneKind();
        return certificates == null || key == null
                ? Optional.empty()
                : Optional.of(new ServerConfig.Tls.Pem(certificates, key));
    }

    /** The certificate that this machine made for itself, when that is wanted. */
    public Optional<SelfSigned> selfSigned(OwnHosts hosts) throws ServerStartException {
        requireOneKind();
        return kind == null ? Optional.empty() : Optional.of(SelfSigned.ofUser(hosts));
    }

    private void requireOneKind() {
        if (kind != null && !kind.equals(SELF_SIGNED)) {
            throw wrong("--tls must be " + SELF_SIGNED + ", not " + kind + "; for files use --tls-cert and --tls-key");
        }
        if (kind != null && (certificates != null || key != null)) {
            throw wrong("--tls " + SELF_SIGNED + " makes a certificate by itself, so --tls-cert and --tls-key"
                    + " do not go with it");
        }
        if ((certificates == null) != (key == null)) {
            throw wrong("--tls-cert and --tls-key go together");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
