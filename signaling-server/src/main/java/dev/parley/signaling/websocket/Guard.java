package dev.parley.signaling.websocket;

import dev.parley.signaling.address.ConnectionCounts;
import dev.parley.signaling.address.Forwarded;
import dev.parley.signaling.address.Sources;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketListener;
import org.java_websocket.drafts.Draft;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides over every accepted socket before the library buffers anything of it: how many there may be, in all and from one
 * address, and how long each may take to become a WebSocket.
 */
final class Guard {
    /** Kernel memory a socket may take for what is on its way out; more waits in the outbox, where it is counted. */
    private static final int SEND_BUFFER = 128 * 1024;

    /** For a client to take an answer that is no WebSocket. */
    private static final Duration ANSWER_TIME = Duration.ofSeconds(20);

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Limits limits;
    private final int maxConnections;
    private final Traffic traffic;
    private final Optional<? extends Supplier<SSLContext>> tls;
    private final InstantSource clock;
    private final ExecutorService tlsTasks;
    /** Of which each socket makes itself a copy. */
    private final List<Draft> drafts;

    private final Set<GuardedChannel> channels = ConcurrentHashMap.newKeySet();
    /** Those of them that are no WebSocket yet. */
    private final Set<GuardedChannel> asking = ConcurrentHashMap.newKeySet();

    /** Whose sockets are being closed, the longest first. On the room loop's thread. */
    private final Queue<Client> closing = new ArrayDeque<>();

    private final Sources sources;
    private final ConnectionCounts perSource;
    private volatile @Nullable PlainHttp pages;

    Guard(
            Limits limits,
            Traffic traffic,
            Sources sources,
            Optional<? extends Supplier<SSLContext>> tls,
            InstantSource clock) {
        this.limits = limits;
        this.drafts = List.of(new GuardedDraft(limits));
        this.maxConnections = FileDescriptors.connectionsWithin(limits.connections());
        this.traffic = traffic;
        this.sources = sources;
        this.perSource = new ConnectionCounts(limits.connectionsPerAddress());
        this.tls = tls;
        this.clock = clock;
        this.tlsTasks = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("tls-handshakes").factory());
    }

    WebSocketImpl socket(WebSocketListener events) {
        return new WebSocketImpl(events, drafts);
    }

    /** @param resume is to have the socket served once more; any thread calls it */
    GuardedChannel channel(SocketChannel channel, SelectionKey key, Runnable resume) throws IOException {
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            WebSocketImpl socket = (WebSocketImpl) key.attachment();
            if (!(channel.getRemoteAddress() instanceof InetSocketAddress remote
                    && channel.getLocalAddress() instanceof InetSocketAddress local)) {
                throw new IOException("the socket is closed already");
            }
            InetAddress peer = remote.getAddress();
            Source source = sources.of(peer, local.getAddress());
            GuardedChannel guarded = sources.announces(peer)
                    ? GuardedChannel.announced(
                            this, socket, source, channel, client -> stream(channel, key, resume, client.orElse(peer)))
                    : new GuardedChannel(
                            this, socket, source, sources.believes(peer), stream(channel, key, resume, peer));
            admit(guarded);
            return guarded;
        } catch (SSLException e) {
            traffic.count(Refusal.TLS_FAILED);
            throw e;
        } catch (RuntimeException e) {
            throw new IOException("the socket cannot be used", e);
        }
    }

    /** What is spoken over the socket from its first byte on, or from that behind what a proxy says of it. */
    private GuardedChannel.Stream stream(SocketChannel channel, SelectionKey key, Runnable resume, InetAddress remote)
            throws IOException {
        ByteChannel inner = tls.isEmpty() ? channel : secured(tls.get().get(), channel, key, resume);
        PlainHttp answers = pages;
        return new GuardedChannel.Stream(inner, answers == null ? null : new HttpFront(inner, answers, remote));
    }

    private TlsChannel secured(SSLContext context, SocketChannel channel, SelectionKey key, Runnable resume)
            throws IOException {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return new TlsChannel(channel, engine, tlsTasks, key, resume);
    }

    private void admit(GuardedChannel channel) throws IOException {
        channels.add(channel);
        asking.add(channel);
        int all = traffic.connections().incrementAndGet();
        boolean few = perSource.add(channel.source());
        if (all > maxConnections || !few) {
            refuse(channel, all > maxConnections ? Refusal.TOO_MANY_CONNECTIONS : Refusal.TOO_MANY_FROM_ADDRESS);
            channel.close();
            throw new IOException("too many connections");
        }
    }

    /**
     * Takes a proxy's word for whose connection it is, if that proxy was named.
     *
     * @param header what it says; empty if nothing
     * @return whether that client may have another connection
     */
    boolean takeForwarded(GuardedChannel channel, String header) {
        Optional<InetAddress> client =
                channel.isBelieved() ? Forwarded.client(header, sources::believes) : Optional.empty();
        return client.isEmpty() || take(channel, client.get());
    }

    /**
     * Counts a connection of a proxy as that of whom it speaks for.
     *
     * @return whether that client may have another one
     */
    boolean take(GuardedChannel channel, InetAddress client) {
        Source next = Sources.client(client);
        boolean few = perSource.add(next);
        perSource.remove(channel.source());
        channel.comesFrom(next);
        return few;
    }

    void refuse(GuardedChannel channel, Refusal reason) {
        traffic.count(reason);
        channel.writeOnce(reason.response());
    }

    void released(GuardedChannel channel) {
        channels.remove(channel);
        asking.remove(channel);
        perSource.remove(channel.source());
        traffic.connections().decrementAndGet();
    }

    /** It is a WebSocket from now on. */
    void upgraded(GuardedChannel channel) {
        asking.remove(channel);
    }

    /** Its close frame is on its way out. */
    void awaitsEnd(Client client) {
        closing.add(client);
    }

    /** Closes what did not become a WebSocket in time, and what does not come to its end; about once a second. */
    void sweep() {
        while (!closing.isEmpty() && closing.element().isClosingFor(CLOSE_PATIENCE.toNanos())) {
            closing.remove().closeHard();
        }
        Instant now = clock.instant();
        for (GuardedChannel channel : asking) {
            if (channel.isLate(now)) {
                if (!channel.hasBeenServed()) {
                    refuse(channel, Refusal.UPGRADE_TOO_SLOW);
                }
                channel.socket().closeConnection(Client.ABNORMAL_CLOSE, "no upgrade in time");
            }
        }
    }

    /** Ends every socket, finished or not. */
    void closeAll() {
        for (GuardedChannel channel : channels) {
            channel.socket().closeConnection(Client.ABNORMAL_CLOSE, "the server stops");
        }
    }

    void close() {
        tlsTasks.shutdownNow();
    }

    /** From now on requests that ask for no WebSocket are answered too. */
    void serve(PlainHttp plain) {
        pages = plain;
    }

    /** When a connection must have asked for something that begins to wait for that now. */
    Instant untilAsked() {
        return clock.instant().plus(limits.handshakeTime());
    }

    /** When an answer must have been taken that begins to be written now. */
    Instant untilTaken() {
        return clock.instant().plus(ANSWER_TIME);
    }

    void wishToWrite(WebSocketImpl socket) {
        SelectionKey key = socket.getSelectionKey();
        if (key.isValid()) {
            key.interestOpsOr(SelectionKey.OP_WRITE);
        }
    }

    Limits limits() {
        return limits;
    }

    Traffic traffic() {
        return traffic;
    }

    void ignore(@Nullable Exception e) {
        LOG.trace("a socket that is to be closed could not be written to", e);
    }
}
