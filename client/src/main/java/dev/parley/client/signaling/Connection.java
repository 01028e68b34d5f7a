package dev.parley.client.signaling;

import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.protocol.reason.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try to reach the server, and the socket that comes of it: configuration, WebSocket, hello, welcome, then messages
 * and heartbeats until it is lost. Only used on the loop's thread.
 */
final class Connection {
    interface Owner {
        ClientMessage.Hello hello();

        /** Hello has asked for a session that is new: what is said in it may follow at once, before the welcome. */
        default void begun() {}

        void welcomed(ServerMessage.Welcome welcome);

        /** @param chars length of the message's text */
        void received(ServerMessage message, int chars);

        /** The last call. */
        void ended(Connection connection, ServerProblem problem);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int MAX_HEARTBEAT_SECONDS = 60;
    private static final int SILENT_HEARTBEATS = 2;

    private final GuardedLoop loop;
    private final SignalingSettings settings;
    private final SSLContext tls;
    private final MessageCodec codec;
    private final URI server;
    private final Owner owner;
    private final List<Future<?>> timers = new ArrayList<>();
    private @Nullable Endpoint endpoint;
    private @Nullable SignalingSocket socket;
    private boolean asked;
    private boolean opened;
    private boolean begun;
    private boolean up;
    private boolean over;
    private boolean complained;
    private int silence;
    private @Nullable Future<?> heartbeats;

    /**
     * @param tls for what comes of the server's link
     * @param known where the WebSocket was the last time, or null to ask
     */
    Connection(
            GuardedLoop loop,
            SignalingSettings settings,
            SSLContext tls,
            MessageCodec codec,
            URI server,
            @Nullable Endpoint known,
            Owner owner) {
        this.loop = loop;
        this.settings = settings;
        this.tls = tls;
        this.codec = codec;
        this.server = server;
        this.endpoint = known;
        this.owner = owner;
    }

    void start() {
        Endpoint known = endpoint;
        if (known != null) {
            open(known);
            return;
        }
        asked = true;
        var _ = new ServerConfigFetcher(tls, settings.lookup(), settings.patience())
                .fetch(server)
                .thenAccept(fetched -> loop.post(() -> fetched(fetched)));
    }

    /** Whether the server has welcomed us and is not lost. */
    boolean isUp() {
        return up && !over;
    }

    /** Whether hello has asked for a new session, whose numbers need no welcome to be known. */
    boolean isBegun() {
        return begun;
    }

    /** Whether the session hears what is said now. */
    boolean isHeard() {
        return (up || begun) && !over;
    }

    /** Where the WebSocket is, once that is known to work. */
    Optional<Endpoint> endpoint() {
        return up ? Optional.ofNullable(endpoint) : Optional.empty();
    }

    boolean isCongested() {
        return socket != null && socket.isCongested();
    }

    void send(String text) {
        if (socket == null || over) {
            return;
        }
        try {
            socket.send(text);
        } catch (WebsocketNotConnectedException e) {
            // Its Closed event is on the way; what is numbered is sent again after the resume.
            LOG.trace("sent into a closing socket", e);
        }
    }

    /** Sends what is queued, closes in order, and then calls {@link Owner#ended}. */
    void finish() {
        if (socket != null && isUp()) {
            socket.close(CloseFrame.NORMAL);
        } else {
            end(ServerProblem.broken(server));
        }
    }

    /** Drops the socket and tells the owner why. */
    void end(ServerProblem problem) {
        if (over) {
            return;
        }
        over = true;
        timers.forEach(timer -> timer.cancel(false));
        if (heartbeats != null) {
            heartbeats.cancel(false);
        }
        if (socket != null) {
            socket.abort();
        }
        owner.ended(this, problem);
    }

    private void fetched(ServerConfigFetcher.Fetched fetched) {
        if (over) {
            return;
        }
        switch (fetched) {
            case ServerConfigFetcher.Fetched.Found found -> open(found.endpoint());
            case ServerConfigFetcher.Fetched.Failed failed -> end(failed.problem());
        }
    }

    private void open(Endpoint found) {
        endpoint = found;
        URI address = found.webSocket();
        timers.add(loop.after(settings.patience(), () -> {
            if (!up) {
                boolean swallowed = asked && !opened && socket != null && socket.isReached();
                end(swallowed ? ServerProblem.noWebSocket(address) : ServerProblem.timedOut(address));
            }
        }));
        SignalingSocket made = new SignalingSocket(
                found, settings.lookup(), tls, settings.patience(), loop, event -> on(address, event));
        socket = made;
        made.connect();
    }

    private void on(URI address, SignalingSocket.Event event) {
        if (over) {
            return;
        }
        switch (event) {
            case SignalingSocket.Event.Opened() -> {
                opened = true;
                ClientMessage.Hello hello = owner.hello();
                begun = hello.resume() == null;
                send(codec.encode(hello));
                if (begun) {
                    owner.begun();
                }
            }
            case SignalingSocket.Event.Received(String text) -> received(address, text);
            case SignalingSocket.Event.Closed closed -> end(problem(address, closed));
        }
    }

    private ServerProblem problem(URI address, SignalingSocket.Event.Closed closed) {
        if (closed.code() == CloseCode.REPLACED.code()) {
            return ServerProblem.takenOver(address);
        }
        if (closed.code() == CloseCode.REMOVED.code()) {
            return ServerProblem.removed(address);
        }
        if (closed.code() == CloseFrame.TRY_AGAIN_LATER
                || closed.code() == CloseFrame.GOING_AWAY
                || closed.code() == CloseFrame.SERVICE_RESTART) {
            return ServerProblem.unavailable(address);
        }
        Optional<ServerProblem> said = closed.refusal().flatMap(refusal -> ServerProblem.said(address, refusal));
        if (said.isPresent()) {
            return said.get();
        }
        boolean refused = closed.code() == CloseFrame.PROTOCOL_ERROR || closed.code() == CloseFrame.TOOBIG;
        if (asked && !opened) {
            return refused
                    ? ServerProblem.noWebSocket(address)
                    : ServerProblem.unopened(address, closed.cause().orElse(null));
        }
        // Before welcome, a refused upgrade, a frame too large or binary data mean that something else answers.
        if (!up && refused) {
            return ServerProblem.notParley(address);
        }
        return closed.cause()
                .map(cause -> ServerProblem.of(address, cause))
                .orElseGet(() -> ServerProblem.broken(address));
    }

    private void received(URI address, String text) {
        silence = 0;
        ServerMessage message;
        try {
            message = codec.decodeServer(text);
        } catch (MalformedMessage e) {
            if (!up) {
                end(ServerProblem.notParley(address));
            } else if (!complained) {
                // Once a connection: a server must not fill the log.
                complained = true;
                LOG.warn("passed over what the server said: {}", e.getMessage());
            }
            return;
        }
        if (up) {
            owner.received(message, text.length());
        } else if (message instanceof ServerMessage.Welcome welcome) {
            welcomed(welcome);
        } else if (message instanceof ServerMessage.Failure failure
                && failure.code() == ErrorCode.UNSUPPORTED_PROTOCOL) {
            end(ServerProblem.otherVersion(address));
        } else if (message instanceof ServerMessage.GoAway || message instanceof ServerMessage.Failure) {
            end(ServerProblem.unavailable(address));
        } else {
            end(ServerProblem.notParley(address));
        }
    }

    private void welcomed(ServerMessage.Welcome welcome) {
        up = true;
        Duration heartbeat = Duration.ofSeconds(Math.min(welcome.heartbeatSeconds(), MAX_HEARTBEAT_SECONDS));
        beat(heartbeat);
        owner.welcomed(welcome);
    }

    /** Says that it is there so often from now on. */
    void beat(Duration heartbeat) {
        Future<?> before = heartbeats;
        if (before != null) {
            before.cancel(false);
        }
        Future<?> next = loop.each(heartbeat, this::heartbeat);
        heartbeats = next;
    }

    private void heartbeat() {
        if (silence == SILENT_HEARTBEATS) {
            end(ServerProblem.timedOut(server));
            return;
        }
        silence++;
        send(codec.encode(new ClientMessage.Ping()));
    }
}
