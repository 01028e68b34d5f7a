package dev.parley.client.app.host;

import dev.parley.client.address.OwnAddress;
import dev.parley.client.engine.ServerCheck;
import dev.parley.client.engine.reason.EngineReason;
import dev.parley.client.engine.reason.Reasons;
import dev.parley.client.face.Version;
import dev.parley.client.trust.LinkException;
import dev.parley.client.trust.RoomLink;
import dev.parley.client.ui.home.LinksPort;
import dev.parley.client.ui.home.NewLink;
import dev.parley.client.ui.home.NewLink.Reach;
import dev.parley.signaling.ServerStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes links, on a server that answers, or else on one in this program, which is started when it is first needed. Safe
 * for all threads; what takes time is done on virtual ones.
 */
public final class Links implements LinksPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    /** By then the first screen stands still, and the engine has started. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final Supplier<Optional<String>> ownAddress;
    private final Path folder;
    private final Executor threads = task -> Thread.ofVirtual().name("links").start(task);
    /** One for each address that this computer has had, since the calls on the former ones go on. */
    private final List<HostServer> hosts = new ArrayList<>();

    private boolean closed;

    /** @param folder where the certificate of hosted calls is kept */
    public Links(Path folder) {
        this(OwnAddress::find, folder);
    }

    public Links(Supplier<Optional<String>> ownAddress, Path folder) {
        this.ownAddress = ownAddress;
        this.folder = folder;
    }

    @Override
    public CompletionStage<Outcome> create(String server) {
        return later(() -> server.isBlank() ? hosted(ownAddress.get()) : on(server));
    }

    @Override
    public CompletionStage<Outcome> host() {
        return later(() -> {
            Optional<String> address = ownAddress.get();
            return address.isPresent()
                    ? hosted(address)
                    : new Outcome.Failed(
                            EngineReason.HOST_NO_NETWORK.reason(),
                            "This computer is on no network, so nobody could reach a call that it hosts. Connect it to"
                                    + " one and try again.");
        });
    }

    @Override
    public void expectHosting() {
        var _ = expectHosting(AHEAD);
    }

    CompletableFuture<Void> expectHosting(Duration delay) {
        return CompletableFuture.runAsync(
                        this::prepare,
                        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads))
                .exceptionally(fault -> {
                    LOG.warn("hosting could not be prepared", fault);
                    return null;
                });
    }

    @Override
    public synchronized boolean hosts() {
        return !hosts.isEmpty();
    }

    /** Who wants to host meanwhile waits for the rest of it, instead of making another. */
    private synchronized void prepare() {
        if (!closed && hosts.isEmpty()) {
            HostServer.prepare(ownAddress.get(), folder);
        }
    }

    private CompletionStage<Outcome> later(Supplier<Outcome> make) {
        return CompletableFuture.supplyAsync(make, threads).exceptionally(fault -> {
            LOG.error("a link could not be made", fault);
            return new Outcome.Failed(EngineReason.PROGRAM_FAULT.reason(), "Something inside went wrong. Try again.");
        });
    }

    @Override
    public Optional<Outcome.Failed> check(String text) {
        try {
            var _ = RoomLink.parse(text);
            return Optional.empty();
        } catch (LinkException e) {
            return Optional.of(failed(e));
        }
    }

    @Override
    public String alone(String text) {
        try {
            return RoomLink.parse(text).text();
        } catch (LinkException e) {
            throw new IllegalArgumentException("no link, which should have been checked", e);
        }
    }

    @Override
    public Optional<Outcome.Failed> checkServer(String address) {
        try {
            if (!address.isBlank()) {
                var _ = RoomLink.fresh(address);
            }
            return Optional.empty();
        } catch (LinkException e) {
            return Optional.of(failed(e));
        }
    }

    /** Ends the calls' server in this program; who is connected already stays so. */
    @Override
    public synchronized void close() {
        closed = true;
        hosts.forEach(HostServer::close);
        hosts.clear();
    }

    private static Outcome on(String server) {
        try {
            RoomLink link = RoomLink.fresh(server);
            Optional<ServerCheck.Problem> problem = ServerCheck.problem(link, "parley/" + Version.TEXT);
            return problem.isPresent()
                    ? new Outcome.Failed(problem.get().reason(), problem.get().sentence())
                    : new Outcome.Made(new NewLink(link.text(), Reach.SERVER, ""));
        } catch (LinkException e) {
            return failed(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a virtual thread of this class", e);
        }
    }

    private synchronized Outcome hosted(Optional<String> address) {
        if (closed) {
            return new Outcome.Failed(
                    EngineReason.HOST_FAILED.reason(), "The program ends, so it hosts no more calls.");
        }
        try {
            return new Outcome.Made(host(address).freshLink());
        } catch (ServerStartException e) {
            // Its sentence is for those who run a server.
            LOG.warn("no call can be hosted: {}", e.sentence());
            return new Outcome.Failed(
                    EngineReason.HOST_FAILED.reason(),
                    "This computer cannot host the call. Check its network, or set a server in the settings.");
        }
    }

    private HostServer host(Optional<String> address) throws ServerStartException {
        for (HostServer host : hosts) {
            if (host.address().equals(address)) {
                return host;
            }
        }
        HostServer started = HostServer.start(address, folder);
        hosts.add(started);
        return started;
    }

    private static Outcome.Failed failed(LinkException problem) {
        return new Outcome.Failed(Reasons.of(problem), problem.sentence());
    }
}
