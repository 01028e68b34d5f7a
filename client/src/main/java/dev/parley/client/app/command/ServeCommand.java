package dev.parley.client.app.command;

import dev.parley.client.app.command.argument.AddressOptions;
import dev.parley.client.app.command.argument.ClusterOptions;
import dev.parley.client.app.command.argument.ConfigFile;
import dev.parley.client.app.command.argument.MetricsOptions;
import dev.parley.client.app.command.argument.OperationOptions;
import dev.parley.client.app.command.argument.SecretFile;
import dev.parley.client.app.command.argument.TlsOptions;
import dev.parley.client.app.command.common.OpenParts;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.host.OwnHosts;
import dev.parley.client.app.host.SelfSigned;
import dev.parley.client.app.log.LogConfigurator;
import dev.parley.client.face.Invocation;
import dev.parley.client.shelf.ShelfException;
import dev.parley.client.shelf.SqliteShelf;
import dev.parley.signaling.ClusterAddress;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import dev.parley.signaling.protocol.IceServer;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.ProtocolException;
import dev.parley.signaling.shelf.Shelf;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parley serve}: runs the signaling server until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Run the signaling server, which introduces people to each other. It learns who meets whom and when. What they"
                        + " say it cannot read, unless somebody joins in a browser: the page comes from it.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;
    private static final Duration TURN_LIFETIME = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "0.0.0.0",
            description =
                    "Address to listen on (default: ${DEFAULT-VALUE}, every one). Without TLS, and with no proxy in"
                            + " front, everybody on the way can read who meets whom and change the page.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "" + ServerConfig.DEFAULT_WEBSOCKET_PORT,
            description = "WebSocket port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--http-port",
            paramLabel = "P",
            defaultValue = "" + ServerConfig.DEFAULT_HTTP_PORT,
            description = "Port of the page, /config, /health and /metrics (default: ${DEFAULT-VALUE}).")
    private int httpPort;

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Option(names = "--stun-url", paramLabel = "U", description = "stun: URL handed to everybody; may be repeated.")
    private List<String> stunUrls = List.of();

    @Option(names = "--turn-url", paramLabel = "U", description = "turn: URL handed to everybody; may be repeated.")
    private List<String> turnUrls = List.of();

    @Option(
            names = "--turn-secret-file",
            paramLabel = "F",
            description = "File with the secret shared with the TURN server (static-auth-secret in coturn).")
    private @Nullable Path turnSecret;

    @Option(
            names = "--public-url",
            paramLabel = "U",
            description = "What people reach the HTTP port as, when a proxy stands in front. With a path, whatever else"
                    + " is served on that host has the page's rights in browsers.")
    private @Nullable URI publicUrl;

    @Mixin
    private MetricsOptions metrics = new MetricsOptions();

    @Mixin
    private AddressOptions addresses = new AddressOptions();

    @Option(
            names = "--room-size",
            paramLabel = "N",
            defaultValue = "8",
            description = "Most people in one room (default: ${DEFAULT-VALUE}).")
    private int roomSize;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for what waits for people who are not at home, so that it outlives the server: sealed"
                    + " notes, and at which boxes somebody listened. Without one, that is forgotten with the server.")
    private @Nullable Path data;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private OperationOptions operation = new OperationOptions();

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Optional<Path> file = operation.config();
        if (file.isPresent()) {
            ConfigFile.apply(file.get(), spec);
        }
        // A server tells of every life event, the other commands only of trouble.
        System.setProperty(
                LogConfigurator.PROPERTY,
                Optional.ofNullable(System.getenv("PARLEY_LOG")).orElse("info"));
        System.setProperty(LogConfigurator.FORMAT, operation.logFormat().toString());
        Duration drain = operation.drain();
        ServerConfig config = config();
        Optional<ClusterAddress> store = cluster.store();
        try {
            OwnHosts hosts = OwnHosts.find().and(host).and(publicUrl == null ? host : publicUrl.getHost());
            Optional<SelfSigned> selfSigned = tls.selfSigned(hosts);
            try (OpenParts open = OpenParts.until(() -> {})) {
                open.add(SpareHeap.watch(), SpareHeap::close);
                Shelf shelf = data == null ? Shelf.NONE : open.add(SqliteShelf.open(data), SqliteShelf::close);
                SignalingServer server = open.add(
                        SignalingServer.start(
                                selfSigned
                                        .map(SelfSigned::tls)
                                        .map(config::withTls)
                                        .orElse(config)
                                        .withShelf(shelf),
                                store),
                        running -> stop(running, drain));
                tell(new ServeGreeting(server, host, config.publicUrl(), selfSigned, parley()));
                new CountDownLatch(1).await();
                return ExitCode.DONE;
            }
        } catch (ServerStartException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence());
        } catch (ShelfException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence());
        }
    }

    private static void stop(SignalingServer server, Duration drain) {
        try (server) {
            server.drain(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Standard output is for people; who has the log read by a program has all that is said read by it. */
    private void tell(ServeGreeting greeting) {
        if (operation.logFormat() == OperationOptions.LogFormat.JSON) {
            Logger log = LoggerFactory.getLogger(ServeCommand.class);
            greeting.lines().forEach(log::info);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            greeting.lines().forEach(out::println);
            out.flush();
        }
    }

    /** What people start Parley by: a package's server has it on the PATH, if at all. */
    private String parley() {
        return spec.parent() == null ? "parley" : Invocation.plain();
    }

    private ServerConfig config() throws CommandFailure {
        requireRange("--port", port, 0, MAX_PORT);
        requireRange("--http-port", httpPort, 0, MAX_PORT);
        requireRange("--room-size", roomSize, 2, 64);
        stunUrls.forEach(url -> requireIceUrl("stun", url));
        turnUrls.forEach(url -> requireIceUrl("turn", url));
        try {
            return new ServerConfig(
                    host,
                    port,
                    httpPort,
                    tls.pem(),
                    publicUrl(),
                    addresses.proxies(port == httpPort && port != 0),
                    stunUrls,
                    turn(),
                    metrics.rule(),
                    addresses.rates(Limits.DEFAULT.withRoomMembers(roomSize)),
                    Shelf.NONE);
        } catch (IllegalArgumentException | ProtocolException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void requireRange(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be " + min + " to " + max + ", not " + value);
        }
    }

    private void requireIceUrl(String scheme, String url) {
        try {
            IceServer server = new IceServer(List.of(url), "user", "credential");
            if (server.urls().getFirst().startsWith(scheme)) {
                return;
            }
        } catch (ProtocolException e) {
            // Said below, with the option's name.
        }
        throw new ParameterException(
                spec.commandLine(), "--" + scheme + "-url must be like " + scheme + ":host:3478, not " + url);
    }

    private Optional<URI> publicUrl() {
        URI url = publicUrl;
        if (url == null) {
            return Optional.empty();
        }
        String scheme = url.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(), "--public-url must be an http:// or https:// address, not " + url);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
            throw new ParameterException(
                    spec.commandLine(), "--public-url must end with its path, without ?, # and @, unlike " + url);
        }
        return Optional.of(url);
    }

    private Optional<ServerConfig.Turn> turn() throws CommandFailure {
        if (turnUrls.isEmpty() && turnSecret == null) {
            return Optional.empty();
        }
        if (turnUrls.isEmpty() || turnSecret == null) {
            throw new ParameterException(spec.commandLine(), "--turn-url and --turn-secret-file go together");
        }
        return Optional.of(new ServerConfig.Turn(turnUrls, SecretFile.read("TURN secret", turnSecret), TURN_LIFETIME));
    }
}
