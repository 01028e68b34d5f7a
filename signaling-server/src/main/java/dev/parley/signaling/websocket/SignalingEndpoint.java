package dev.parley.signaling.websocket;

import dev.parley.signaling.address.Sources;
import dev.parley.signaling.metrics.Delays;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.room.Census;
import dev.parley.signaling.room.Delivery;
import dev.parley.signaling.room.RoomsPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket endpoint: an adapter between sockets, of which Java-WebSocket makes WebSockets, and the room loop, on whose thread
 * both are served.
 */
public final class SignalingEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingEndpoint.class);
    private static final int BACKLOG = 4096;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final Duration STOP_PATIENCE = Duration.ofMillis(1400);

    private final ServerSocketChannel listener;
    private final Traffic traffic = new Traffic();
    private final Guard guard;
    private final RoomLoop loop;
    private final SocketSelector selector;
    private final WebSocketEvents events;
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
            InstantSource clock)
            throws IOException {
        this.listener = listener;
        MessageCodec codec = new MessageCodec(limits);
        this.guard = new Guard(limits, traffic, sources, tls, clock);
        this.selector = new SocketSelector(listener, guard);
        this.loop = new RoomLoop(rooms, codec, clock, this::keepHouse, vitals, delays, selector);
        this.events = new WebSocketEvents(origins, codec, guard, selector, loop, vitals);
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
    public void open() {
        selector.open(events);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the listening socket could not be closed", e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            guard.closeAll();
            guard.close();
            selector.close();
        } catch (IOException e) {
            LOG.warn("the sockets could not be let go of", e);
        }
    }

    private void keepHouse() {
        guard.sweep();
        selector.acceptAgain();
        log.tell(traffic.read(), loop.census());
    }
}
