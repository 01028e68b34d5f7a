package dev.parley.signaling.websocket;

import dev.parley.signaling.address.Forwarded;
import dev.parley.signaling.address.Sources;
import dev.parley.signaling.loop.Guarded;
import dev.parley.signaling.metrics.Delays;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.RoomsPort;
import dev.parley.signaling.room.SocketId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket endpoint: an adapter between Java-WebSocket and the room loop. Its callbacks run on the library's threads,
 * and only decode and post.
 */
public final class SignalingEndpoint extends WebSocketServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingEndpoint.class);
    private static final int BACKLOG = 4096;
    private static final int ACCEPTED_AT_ONCE = 64;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final Duration STOP_PATIENCE = Duration.ofMillis(700);

    private final ServerSocketChannel listener;
    private final OriginRule origins;
    private final MessageCodec codec;
    private final Traffic traffic = new Traffic();
    private final Guard guard;
    private final RoomLoop loop;
    private final AtomicLong connectionNumbers = new AtomicLong();
    private final CountDownLatch started = new CountDownLatch(1);
    private final ServerLog log = new ServerLog();
    private final Vitals vitals = new Vitals();
    private final Delays delays = new Delays();

    private SignalingEndpoint(
            ServerSocketChannel listener,
            Limits limits,
            RoomsPort rooms,
            OriginRule origins,
            Sources sources,
            Optional<? extends Supplier<SSLContext>> tls,
            InstantSource clock) {
        super(listener);
        this.listener = listener;
        this.origins = origins;
        this.codec = new MessageCodec(limits);
        this.guard = new Guard(limits, traffic, sources, tls, clock);
        this.loop = new RoomLoop(rooms, codec, clock, this::keepHouse, vitals, delays);
        setWebSocketFactory(guard);
        setTcpNoDelay(true);
        setReuseAddr(true);
        // Its timer pings everybody in one burst; here each client pings for itself, and the rooms watch that it does.
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    /**
     * Takes {@code address}: who connects waits until {@link #open}.
     *
     * @throws IOException if the address cannot be listened on
     */
    public static SignalingEndpoint bind(
            InetSocketAddress address,
            Limits limits,
            RoomsPort rooms,
            OriginRule origins,
            Sources sources,
            Optional<? extends Supplier<SSLContext>> tls)
            throws IOException {
        return bind(address, limits, rooms, origins, sources, tls, InstantSource.system());
    }

    /** @param clock what handshakes, sessions and rooms are timed by */
    static SignalingEndpoint bind(
            InetSocketAddress address,
            Limits limits,
            RoomsPort rooms,
            OriginRule origins,
            Sources sources,
            Optional<? extends Supplier<SSLContext>> tls,
            InstantSource clock)
            throws IOException {
        // Bound here and not by the library, which would bind on a thread of its own and log a trace if it cannot.
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(address, BACKLOG);
            SignalingEndpoint endpoint = new SignalingEndpoint(listener, limits, rooms, origins, sources, tls, clock);
            endpoint.loop.start();
            return endpoint;
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    /** Serves, once there is all that is served. */
    public void open() throws InterruptedException {
        start();
        started.await();
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    /** Has requests answered that ask for no WebSocket, so that this port is enough; to be called before {@link #open}. */
    public void serve(PlainHttp pages) {
        guard.serve(pages);
    }

    /** Why it does not serve as it should; empty while it does. */
    public Optional<String> trouble() {
        if (!listener.isOpen()) {
            return Optional.of("takes no connections");
        }
        return vitals.fault()
                .or(() -> Optional.of(loop.silence())
                        .filter(silence -> silence.compareTo(LONGEST_SILENCE) > 0)
                        .map(silence -> "has handled nothing for " + silence.toSeconds() + " s"));
    }

    public Traffic.Reading traffic() {
        return traffic.read();
    }

    public Delays delays() {
        return delays;
    }

    public Census census() {
        return loop.census();
    }

    /** Has the rooms step on the room loop's thread, for those who are no socket. Any thread may call it. */
    public void tell(Supplier<List<Delivery>> step) {
        loop.post(new RoomEvent.Told(step));
    }

    /** Takes no new rooms from now on; everything else goes on. */
    public void drain() {
        loop.post(new RoomEvent.Draining());
    }

    /** Says goAway to everybody, closes their sockets and stops listening; takes less than two seconds. */
    @Override
    public void close() {
        try {
            listener.close();
            int spread = Math.clamp(traffic.read().connections() * 2L, 500, 30_000);
            loop.stop(spread, STOP_PATIENCE);
            stop(Math.toIntExact(STOP_PATIENCE.toMillis()));
            guard.closeAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the listening socket could not be closed", e);
        }
    }

    private void keepHouse() {
        guard.sweep();
        for (WebSocket socket : getConnections()) {
            Client client = socket.getAttachment();
            if (client != null && client.isClosingFor(CLOSE_PATIENCE.toNanos())) {
                client.closeHard();
            } else if (socket.hasBufferedData()) {
                // The library loses the wish to write that comes just when it has written everything and is about to
                // say so: what
                // was sent then would wait for the next message, and a join for its answer until its client gives up.
                onWriteDemand(socket);
            }
        }
        log.tell(traffic.read(), loop.census());
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    /**
     * Accepts others that wait as the library does with one, which is all that it takes in a round over everything that can be read:
     * thousands of sockets that always have something to read would else have newcomers wait for minutes.
     */
    @Override
    protected boolean onConnect(SelectionKey listening) {
        for (int more = 1; more < ACCEPTED_AT_ONCE; more++) {
            try {
                SocketChannel channel = listener.accept();
                if (channel == null) {
                    break;
                }
                accepted(channel, listening);
            } catch (IOException e) {
                break; // Out of files, most likely: the library comes to it next, and says so.
            }
        }
        return true;
    }

    private void accepted(SocketChannel channel, SelectionKey listening) throws IOException {
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, isTcpNoDelay());
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            WebSocketImpl socket = guard.createWebSocket(this, List.of());
            SelectionKey key = channel.register(listening.selector(), SelectionKey.OP_READ, socket);
            socket.setSelectionKey(key);
            socket.setChannel(guard.wrapChannel(channel, key));
            allocateBuffers(socket);
        } catch (IOException | InterruptedException e) {
            channel.close();
            LOG.debug("a connection was not taken", e);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!origins.allows(request.getFieldValue("Origin"), request.getFieldValue("Host"))) {
            if (channelOf(socket) instanceof GuardedChannel channel) {
                channel.refuseAs(Refusal.FOREIGN_ORIGIN);
            }
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "foreign origin");
        }
        if (channelOf(socket) instanceof GuardedChannel channel
                && !guard.takeForwarded(channel, request.getFieldValue(Forwarded.HEADER))) {
            channel.refuseAs(Refusal.TOO_MANY_FROM_ADDRESS);
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "too many connections");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        if (socket instanceof WebSocketImpl opened && channelOf(socket) instanceof GuardedChannel channel) {
            SocketId id = new SocketId(connectionNumbers.incrementAndGet());
            Client client = new Client(id, opened, channel, guard, loop);
            socket.setAttachment(client);
            traffic.countOpened();
            loop.post(new RoomEvent.Opened(client, channel.source()));
        }
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        Client client = socket.getAttachment();
        Guarded.run(
                () -> {
                    if (!loop.offer(said(client, text))) {
                        client.close(CloseCode.TRY_AGAIN_LATER);
                    }
                },
                fault -> {
                    LOG.error("a message could not be taken", fault);
                    client.close(CloseCode.INTERNAL_ERROR);
                });
    }

    private RoomEvent.Said said(Client client, String text) {
        try {
            return new RoomEvent.Received(client, codec.decodeClient(text), text.length(), System.nanoTime());
        } catch (MalformedMessage e) {
            return new RoomEvent.Unreadable(client, e, text.length());
        }
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        Client client = socket.getAttachment();
        client.pong(ping);
    }

    @Override
    public void onClosing(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        if (socket.getAttachment() instanceof Client client) {
            client.closing(remote ? CloseFrame.NORMAL : code);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        if (socket.getAttachment() instanceof Client client) {
            traffic.countLeft();
            loop.post(new RoomEvent.Closed(client));
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
        // The library wraps what ended one of its threads: nobody decodes what that one had to.
        if (e.getCause() != null && Guarded.isFatal(e.getCause())) {
            vitals.fatal(e.getCause());
        } else if (socket == null) {
            LOG.error("the WebSocket library failed", e);
        } else {
            LOG.debug("a socket failed", e);
        }
    }

    private static Object channelOf(WebSocket socket) {
        return ((WebSocketImpl) socket).getChannel();
    }
}
