package dev.parley.signaling;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.cluster.Cluster;
import dev.parley.signaling.cluster.store.ClusterTimes;
import dev.parley.signaling.cluster.store.RedisStore;
import dev.parley.signaling.cluster.store.StoreGone;
import dev.parley.signaling.room.OwnRooms;
import dev.parley.signaling.room.Rooms;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import dev.parley.signaling.turn.TurnCredentials;
import dev.parley.signaling.web.Condition;
import dev.parley.signaling.web.MetricsRule;
import dev.parley.signaling.web.MetricsText;
import dev.parley.signaling.web.ServerAddress;
import dev.parley.signaling.web.WebServer;
import dev.parley.signaling.websocket.OriginRule;
import dev.parley.signaling.websocket.SignalingEndpoint;
import dev.parley.signaling.websocket.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running signaling server: the WebSocket endpoint and the HTTP port beside it. Starts and stops in any JVM. */
public final class SignalingServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("dev.parley.signaling");

    private static final long DRAIN_LOOK_MILLIS = 100;
    private static final Duration LEAVE_PATIENCE = Duration.ofMillis(700);

    private final String host;
    private final Optional<ServerTls> tls;
    private final SignalingEndpoint endpoint;
    private final Optional<WebServer> web;
    private final Optional<Cluster> cluster;
    private final AtomicBoolean draining;
    private final CountDownLatch closed = new CountDownLatch(1);

    private SignalingServer(
            String host,
            Optional<ServerTls> tls,
            SignalingEndpoint endpoint,
            Optional<WebServer> web,
            Optional<Cluster> cluster,
            AtomicBoolean draining) {
        this.host = host;
        this.tls = tls;
        this.endpoint = endpoint;
        this.web = web;
        this.cluster = cluster;
        this.draining = draining;
    }

    /**
     * Starts to serve; when this returns, both ports answer.
     *
     * @throws ServerStartException with a sentence that says why it cannot
     */
    public static SignalingServer start(ServerConfig config) throws ServerStartException {
        return start(config, Optional.empty());
    }

    /**
     * The same, with rooms that are shared with all servers that use this store.
     *
     * @throws ServerStartException with a sentence that says why it cannot
     */
    public static SignalingServer start(ServerConfig config, Optional<ClusterAddress> store)
            throws ServerStartException {
        return start(config, store, ClusterTimes.DEFAULT, InstantSource.system());
    }

    /** @param clock what the cluster's patience is measured by */
    static SignalingServer start(
            ServerConfig config, Optional<ClusterAddress> store, ClusterTimes times, InstantSource clock)
            throws ServerStartException {
        Optional<ServerTls> tls = Optional.empty();
        if (config.tls().isPresent()) {
            tls = Optional.of(ServerTls.start(config.tls().get()));
        }
        try {
            return start(config, store, times, clock, tls);
        } catch (ServerStartException | RuntimeException e) {
            tls.ifPresent(ServerTls::close);
            throw e;
        }
    }

    private static SignalingServer start(
            ServerConfig config,
            Optional<ClusterAddress> store,
            ClusterTimes times,
            InstantSource clock,
            Optional<ServerTls> tls)
            throws ServerStartException {
        IceServerIssuer iceServers = iceServers(config);
        // In a cluster the store keeps what waits.
        Shelf shelf = store.isPresent() ? Shelf.NONE : config.shelf();
        Rooms rooms = new Rooms(config.limits(), iceServers, new SecureRandom(), shelf);
        Optional<Cluster> cluster = store.map(address -> new Cluster(
                () -> new RedisStore(address, times),
                address.password(),
                times,
                config.limits(),
                iceServers,
                rooms,
                clock));
        RoomsPort served = cluster.map(Cluster::rooms).orElseGet(() -> new OwnRooms(rooms));
        SignalingEndpoint endpoint = bindEndpoint(config, served, tls);
        try {
            if (cluster.isPresent()) {
                enter(cluster.get(), store.get(), endpoint);
            }
            AtomicBoolean draining = new AtomicBoolean();
            Condition condition =
                    new Condition(endpoint::trouble, draining::get, () -> cluster.flatMap(Cluster::trouble));
            Optional<WebServer> web = startWeb(config, tls, endpoint, cluster, condition);
            endpoint.open();
            SignalingServer server = new SignalingServer(literal(config.host()), tls, endpoint, web, cluster, draining);
            LOG.info("started: {} and {}", server.httpUri(), server.webSocketUri());
            return server;
        } catch (ServerStartException | RuntimeException e) {
            endpoint.close();
            cluster.ifPresent(Cluster::close);
            throw e;
        }
    }

    private static void enter(Cluster cluster, ClusterAddress store, SignalingEndpoint endpoint)
            throws ServerStartException {
        try {
            cluster.start(endpoint::tell);
        } catch (StoreGone e) {
            throw new ServerStartException(
                    "The cluster's store " + store + " cannot be used: "
                            + String.valueOf(e.getMessage()).replaceFirst("\\.+$", "")
                            + ". Is it there, and are name and password right?",
                    e);
        }
    }

    private static IceServerIssuer iceServers(ServerConfig config) {
        Optional<TurnCredentials> turn =
                config.turn().map(server -> new TurnCredentials(server.urls(), server.secret(), server.lifetime()));
        return new IceServerIssuer(config.stunUrls(), turn);
    }

    private static SignalingEndpoint bindEndpoint(ServerConfig config, RoomsPort rooms, Optional<ServerTls> tls)
            throws ServerStartException {
        InetSocketAddress address = resolve(config.host(), config.webSocketPort());
        try {
            return SignalingEndpoint.bind(
                    address,
                    config.limits(),
                    rooms,
                    new OriginRule(config.publicUrl()),
                    Sources.behind(
                            config.proxies().addresses(), config.proxies().announcing()),
                    tls);
        } catch (IOException e) {
            throw cannotListen(config.host(), config.webSocketPort(), e);
        }
    }

    /** Empty where the endpoint answers for it. */
    private static Optional<WebServer> startWeb(
            ServerConfig config,
            Optional<ServerTls> tls,
            SignalingEndpoint endpoint,
            Optional<Cluster> cluster,
            Condition condition)
            throws ServerStartException {
        InetSocketAddress address = resolve(config.host(), config.httpPort());
        ServerAddress server = new ServerAddress(config.publicUrl(), tls.isPresent(), endpoint.port());
        MetricsText metrics = new MetricsText(
                endpoint::traffic, endpoint::census, endpoint.delays(), condition, cluster.map(each -> each::read));
        MetricsRule rule =
                new MetricsRule(config.metrics().everybody(), config.metrics().token());
        if (config.onePort()) {
            endpoint.serve(WebServer.answers(server, condition, metrics, rule));
            return Optional.empty();
        }
        try {
            Sources sources = Sources.behind(config.proxies().addresses());
            return Optional.of(WebServer.start(address, tls, sources, server, condition, metrics, rule));
        } catch (IOException e) {
            throw cannotListen(config.host(), config.httpPort(), e);
        }
    }

    private static InetSocketAddress resolve(String host, int port) throws ServerStartException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new ServerStartException(
                    "The host \"" + host + "\" is not known; give a name or an address of this machine.");
        }
        return address;
    }

    private static ServerStartException cannotListen(String host, int port, IOException e) {
        String reason = String.valueOf(e.getMessage());
        String sentence;
        if (reason.contains("in use")) {
            sentence = "Port " + port + " on " + host + " is taken by another program; stop it or choose another port.";
        } else if (reason.contains("assign requested address")) {
            sentence = "The address " + host + " is not one of this machine's; give one that is, or 0.0.0.0 for all.";
        } else if (reason.contains("ermission denied")) {
            sentence = "Port " + port + " needs more rights than this program has; choose one above 1023.";
        } else {
            sentence = "The server cannot listen on " + host + " port " + port + ": " + reason + ".";
        }
        return new ServerStartException(sentence, e);
    }

    /** Where the page, {@code /config}, {@code /health} and {@code /metrics} are; for a wildcard host, on this machine. */
    public URI httpUri() {
        return URI.create((tls.isPresent() ? "https" : "http") + "://" + host + ":"
                + web.map(WebServer::port).orElseGet(endpoint::port) + "/");
    }

    /** Where the room layer is spoken; for a wildcard host, on this machine. */
    public URI webSocketUri() {
        return URI.create((tls.isPresent() ? "wss" : "ws") + "://" + host + ":" + endpoint.port() + "/");
    }

    /**
     * Prepares the end: {@code /ready} says no, so that a balancer sends nobody here, and no room begins, while those that are
     * there go on. Answers after {@code patience}, or when nobody is connected any more, or the server is closed.
     */
    public void drain(Duration patience) throws InterruptedException {
        if (patience.isZero() || !draining.compareAndSet(false, true)) {
            return;
        }
        LOG.info("drains: begins no room, and stops in {} s or when nobody is connected", patience.toSeconds());
        endpoint.drain();
        if (cluster.isPresent()) {
            // Nobody needs to leave first: another node has the rooms at once, and all who are here go on there.
            cluster.get().release(patience);
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && hasClients() && !closed.await(DRAIN_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.trace("drains");
        }
    }

    private boolean hasClients() {
        Traffic.Reading sockets = endpoint.traffic();
        return sockets.opened() > sockets.left();
    }

    /** Says goAway to all clients, closes their sockets and both ports; takes less than two seconds. */
    @Override
    public void close() {
        draining.set(true);
        synchronized (closed) {
            if (closed.getCount() == 0) {
                return;
            }
            closed.countDown();
            web.ifPresent(WebServer::close);
            cluster.ifPresent(SignalingServer::leave);
            endpoint.close();
            cluster.ifPresent(Cluster::close);
            tls.ifPresent(ServerTls::close);
            LOG.info("stopped");
        }
    }

    private static void leave(Cluster cluster) {
        try {
            cluster.release(LEAVE_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String literal(String host) throws ServerStartException {
        InetAddress address = resolve(host, 0).getAddress();
        String name =
                address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress().getHostAddress() : host;
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }
}
