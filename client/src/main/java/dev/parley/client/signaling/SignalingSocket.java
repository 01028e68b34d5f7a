package dev.parley.client.signaling;

import dev.parley.signaling.loop.GuardedLoop;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to the server. The library's threads only post to the loop, and post no more than it can keep up with. */
final class SignalingSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingSocket.class);

    sealed interface Event {
        record Opened() implements Event {}

        record Received(String text) implements Event {}

        /**
         * The last event.
         *
         * @param refusal what was answered in place of a WebSocket
         */
        record Closed(int code, Optional<Exception> cause, Optional<HttpRefusal> refusal) implements Event {}
    }

    /** A server replays at most 256 KiB; one that floods far beyond is cut off. */
    private static final int MAX_WAITING_CHARS = 4 * 1024 * 1024;

    private static final int CHARS_PER_MESSAGE = 256;

    private final GuardedLoop loop;
    private final Consumer<Event> events;
    private final AtomicInteger waitingChars = new AtomicInteger();
    private volatile @Nullable Exception firstError;

    SignalingSocket(
            Endpoint endpoint,
            NameLookup lookup,
            SSLContext tls,
            Duration connectTimeout,
            GuardedLoop loop,
            Consumer<Event> events) {
        super(
                endpoint.webSocket(),
                new BoundedDraft(Limits.DEFAULT.frameBytes()),
                Map.of(),
                Math.toIntExact(connectTimeout.toMillis()));
        this.loop = loop;
        this.events = events;
        setTcpNoDelay(true);
        setDaemon(true);
        // The room layer has its own heartbeat.
        setConnectionLostTimeout(0);
        setDnsResolver(_ -> endpoint.address(lookup));
        if ("wss".equalsIgnoreCase(endpoint.webSocket().getScheme())) {
            // Otherwise the library makes a context that ends at TLS 1.2. It has the host name checked by itself.
            setSocketFactory(tls.getSocketFactory());
        }
    }

    /** Whether something that was sent has not reached the operating system yet. */
    boolean isCongested() {
        return hasBufferedData();
    }

    /** Whether something answered at its address. */
    boolean isReached() {
        Socket socket = getSocket();
        return socket != null && socket.isConnected();
    }

    /** Ends the connection without a word, in any state. */
    void abort() {
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        Socket socket = getSocket();
        if (socket != null) {
            // The library does not interrupt a connect or a write that hangs; closing TLS may itself hang on such a
            // write.
            Thread.ofVirtual().start(() -> close(socket));
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        loop.post(() -> events.accept(new Event.Opened()));
    }

    @Override
    public void onMessage(String text) {
        int cost = text.length() + CHARS_PER_MESSAGE;
        if (waitingChars.addAndGet(cost) > MAX_WAITING_CHARS) {
            closeConnection(CloseFrame.POLICY_VALIDATION, "flood");
            return;
        }
        loop.post(() -> {
            waitingChars.addAndGet(-cost);
            events.accept(new Event.Received(text));
        });
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        closeConnection(CloseFrame.REFUSE, "text only");
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        Optional<HttpRefusal> refusal =
                getConnection().getDraft() instanceof BoundedDraft draft ? draft.refusal() : Optional.empty();
        loop.post(() -> events.accept(new Event.Closed(code, Optional.ofNullable(firstError), refusal)));
    }

    @Override
    public void onError(Exception error) {
        if (firstError == null) {
            firstError = error;
        }
    }

    /** Shakes hands here, where a failure is seen for what it is; later two threads of the library race to report it. */
    @Override
    protected void onSetSSLParameters(SSLParameters parameters) {
        super.onSetSSLParameters(parameters);
        if (getSocket() instanceof SSLSocket secure) {
            secure.setSSLParameters(parameters);
            try {
                secure.startHandshake();
            } catch (IOException e) {
                onError(e);
            }
        }
    }

    /** A server that pings and does not read must not fill the queue with our answers. */
    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        if (!connection.hasBufferedData()) {
            super.onWebsocketPing(connection, ping);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.trace("closing a socket", e);
        }
    }
}
