package dev.parley.client.app.command;

import dev.parley.client.address.OwnAddress;
import dev.parley.client.address.PrivateAddress;
import dev.parley.client.app.command.common.KeptSettings;
import dev.parley.client.app.command.common.OpenParts;
import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.app.command.exit.ExitCode;
import dev.parley.client.app.command.output.StandardOutput;
import dev.parley.client.app.host.HostServer;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.engine.ServerCheck;
import dev.parley.client.face.Version;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.BrowserAccess;
import dev.parley.client.ui.home.NewLink;
import dev.parley.signaling.ServerStartException;
import java.io.PrintWriter;
import java.net.URI;
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
    private static final String TRUST =
            "Who joins in a browser trusts the server, which gives the page, for everybody in the call.";

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
        if (server != null && server.isBlank()) {
            // An empty variable is no wish to host the call here.
            throw new CommandFailure(ExitCode.USAGE, "--server needs the server's address, and this one is empty.");
        }
        String wanted = server == null ? KeptSettings.read().places().server() : server;
        if (wanted.isEmpty()) {
            return host();
        }
        RoomLink link = fresh(wanted);
        Optional<ServerCheck.Problem> problem = ServerCheck.problem(link, "parley/" + Version.TEXT);
        if (problem.isPresent()) {
            throw new CommandFailure(ExitCode.UNREACHABLE, problem.get().sentence());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(link.text());
        out.flush();
        if (PrivateAddress.isOwnComputer(URI.create(link.server()).getHost())) {
            say("Only programs on this computer can use this link. For others, give --server an address by which they"
                    + " reach the server.");
        }
        say(browsers(link.text(), ""));
        return ExitCode.DONE;
    }

    /** The link goes to standard output and all words to standard error, so that scripts can read the one. */
    private Integer host() throws CommandFailure, InterruptedException {
        try (OpenParts open = OpenParts.until(() -> {})) {
            HostServer host = open.add(
                    HostServer.start(OwnAddress.find(), UserFolders.find().data()), HostServer::close);
            PrintWriter out = spec.commandLine().getOut();
            NewLink made = host.freshLink();
            out.println(made.link());
            out.flush();
            StandardOutput.require();
            say(host.address()
                    .map(address -> "This program hosts the call for everybody who can reach " + address
                            + ", such as people on the same network.")
                    .orElse("This computer is on no network, so only programs on it can join."));
            say(browsers(made.link(), made.fingerprint()));
            say("Leave it running as long as the link is to work. Stop with Ctrl+C.");
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (ServerStartException e) {
            throw new CommandFailure(ExitCode.FAILED, e.sentence());
        }
    }

    private void say(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(words);
        err.flush();
    }

    private static String browsers(String link, String fingerprint) {
        BrowserAccess access = BrowserAccess.of(link).orElseThrow();
        return switch (access.kind()) {
            case OPEN -> "The link also opens in a browser. " + TRUST;
            case WARNS ->
                "The link also opens in a browser, which warns first, as nobody has signed the certificate: compare its"
                        + " fingerprint, and only then choose \"Advanced\", then \"Proceed\". " + TRUST
                        + (fingerprint.isEmpty() ? "" : "\nThe certificate's SHA-256 fingerprint: " + fingerprint);
            case WATCHES_ONLY ->
                "In a browser one can only watch and listen there: browsers give camera and microphone to https pages"
                        + " only. " + TRUST + " Over http:// everybody on the way can change the page.";
        };
    }

    private static RoomLink fresh(String server) throws CommandFailure {
        try {
            return RoomLink.fresh(server);
        } catch (LinkException e) {
            throw new CommandFailure(ExitCode.USAGE, e.sentence());
        }
    }
}
