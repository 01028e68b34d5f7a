package dev.parley.client.app;

import dev.parley.client.engine.ServerCheck;
import dev.parley.client.face.OwnAddress;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.ServerStartException;
import dev.parley.signaling.SignalingServer;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./parley link}: makes a new link, for a server or for one that runs in this program. */
@Command(
        name = "link",
        description = "Make a new link to a call and print it. A link is a secret: who has it can join.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Public http(s) address of the server. Without it the one in the settings is used, or else a"
                    + " server in this program, which runs until you stop it.")
    private @Nullable String server;

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Optional<String> configured = Optional.ofNullable(server);
        if (configured.isEmpty()) {
            configured = Settings.load().server();
        }
        if (configured.isEmpty()) {
            return host();
        }
        RoomLink link = fresh(configured.get());
        Optional<String> problem = ServerCheck.problem(link, "parley/" + Version.TEXT);
        if (problem.isPresent()) {
            throw new CommandFailure(ExitCode.UNREACHABLE, problem.get());
        }
        spec.commandLine().getOut().println(link.text());
        return ExitCode.DONE;
    }

    /** The link goes to standard output and all words to standard error, so that scripts can read the one. */
    private Integer host() throws CommandFailure, InterruptedException {
        Optional<String> address = OwnAddress.find();
        try (SignalingServer embedded = SignalingServer.start(ServerConfig.local(address.orElse("127.0.0.1")))) {
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "host-stop"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(fresh(embedded.httpUri().toString()).text());
            out.flush();
            spec.commandLine()
                    .getErr()
                    .println(
                            address.isPresent()
                                    ? "This program hosts the call for everybody who can reach " + address.get()
                                            + ", such as people on the same network."
                                    : "This computer is on no network, so only programs on it can join.");
            spec.commandLine().getErr().println("Leave it running as long as the link is to work. Stop with Ctrl+C.");
            spec.commandLine().getErr().flush();
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (ServerStartException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static RoomLink fresh(String server) throws CommandFailure {
        try {
            return RoomLink.fresh(server);
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
