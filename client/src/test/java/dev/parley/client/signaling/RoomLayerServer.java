package dev.parley.client.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.SignalMessage;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/** A small signaling server for one client, which does as a test tells it to. */
final class RoomLayerServer extends WebSocketServer implements AutoCloseable {
    private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<ClientMessage> heard = new ArrayList<>();
    private final List<ClientMessage> early = new ArrayList<>();
    private final List<ServerMessage.Numbered> unacknowledged = new ArrayList<>();
    private HttpStub http;
    private WebSocket client;

    /** Nothing is said before the welcome: a client that is quick has its next socket before a test says something. */
    private boolean welcomed;

    private int sessions;
    private int tokens;
    private long received;
    private long sent;
    private boolean forgetful;
    private boolean mute;
    private boolean hangsUp;
    private int heartbeatSeconds = 15;
    private Duration welcomeDelay = Duration.ZERO;
    private volatile CountDownLatch reading = new CountDownLatch(0);

    RoomLayerServer() throws Exception {
        this(Optional.empty());
    }

    /** @param tls makes it an https and wss server */
    RoomLayerServer(Optional<SSLContext> tls) throws Exception {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        tls.map(DefaultSSLWebSocketServerFactory::new).ifPresent(this::setWebSocketFactory);
        start();
        if (!started.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the test's server did not start");
        }
        Thread.ofVirtual().start(this::sayAgainWhatIsStuck);
        http = tls.isEmpty()
                ? new HttpStub(HttpStub.config(webSocket("ws")))
                : new HttpStub("https", tls.get().getServerSocketFactory(), HttpStub.config(webSocket("wss")));
    }

    /** The library loses the wish to write that comes just when it has written everything; servers of ours drive their sockets by themselves. */
    private void sayAgainWhatIsStuck() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                getConnections().stream().filter(WebSocket::hasBufferedData).forEach(this::onWriteDemand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return http.address();
    }

    URI webSocket(String scheme) {
        return URI.create(scheme + "://localhost:" + getPort() + "/");
    }

    void configure(HttpStub.Answer answer) {
        http.answer(answer);
    }

    int configRequests() {
        return http.requests();
    }

    synchronized List<ClientMessage> heard() {
        return List.copyOf(heard);
    }

    synchronized <T> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What came behind the last hello, before its welcome. */
    synchronized List<ClientMessage> early() {
        return List.copyOf(early);
    }

    synchronized long unacknowledgedCount() {
        return unacknowledged.size();
    }

    /** From now on sessions are not resumed. */
    synchronized void forget() {
        forgetful = true;
    }

    /** From now on nothing is answered but hello. */
    synchronized void fallSilent() {
        mute = true;
    }

    synchronized void speakAgain() {
        mute = false;
    }

    /** From now on each client is welcomed and thrown out. */
    synchronized void hangUpAfterWelcome() {
        hangsUp = true;
    }

    /** From now on the welcome takes its time. */
    synchronized void welcomeAfter(Duration delay) {
        welcomeDelay = delay;
    }

    synchronized void heartbeat(int seconds) {
        heartbeatSeconds = seconds;
    }

    /** Cuts the connection without a close frame. */
    synchronized void cut() {
        client.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }

    /** Says something numbered, now or after the next resume. */
    synchronized void say(LongFunction<ServerMessage.Numbered> numbered) {
        ServerMessage.Numbered message = numbered.apply(++sent);
        unacknowledged.add(message);
        if (welcomed) {
            send(message);
        }
    }

    /** The same in three fragments. */
    synchronized void fragmented(LongFunction<ServerMessage.Numbered> numbered) {
        ServerMessage.Numbered message = numbered.apply(++sent);
        unacknowledged.add(message);
        byte[] text = codec.encode(message).getBytes(UTF_8);
        client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(text, 0, 10).slice(), false);
        client.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(text, 10, 10).slice(), false);
        client.sendFragmentedFrame(
                Opcode.TEXT, ByteBuffer.wrap(text, 20, text.length - 20).slice(), true);
    }

    synchronized void send(SignalMessage message) {
        raw(codec.encode(message));
    }

    synchronized void raw(String text) {
        if (client != null && client.isOpen()) {
            try {
                client.send(text);
            } catch (WebsocketNotConnectedException e) {
                // It hung up between the two calls; what is unacknowledged is sent again after its resume.
                assertThat(client.isOpen()).isFalse();
            }
        }
    }

    synchronized WebSocket client() {
        return client;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public synchronized void onOpen(WebSocket connection, ClientHandshake handshake) {
        client = connection;
        welcomed = false;
    }

    /** From now on nothing is read, not even a good-bye. */
    void stopReading() {
        reading = new CountDownLatch(1);
    }

    void readAgain() {
        reading.countDown();
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        try {
            reading.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hear(text);
    }

    private synchronized void hear(String text) {
        ClientMessage message = codec.decodeClient(text);
        heard.add(message);
        if (message instanceof ClientMessage.Hello hello) {
            early.clear();
            if (welcomeDelay.isZero()) {
                welcome(hello);
            } else {
                CompletableFuture.delayedExecutor(welcomeDelay.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> welcome(hello));
            }
            return;
        }
        if (welcomed) {
            answer(message);
        } else {
            early.add(message);
        }
    }

    private void answer(ClientMessage message) {
        if (mute) {
            return;
        }
        if (message instanceof ClientMessage.Numbered numbered) {
            received = numbered.seq();
        }
        switch (message) {
            case ClientMessage.Join join -> {
                say(seq -> new ServerMessage.Joined(join.peerKey().peerId(), List.of(), List.of(), seq));
                send(new ServerMessage.Ack(received));
            }
            case ClientMessage.Ack ack -> unacknowledged.removeIf(sentBefore -> sentBefore.seq() <= ack.seq());
            case ClientMessage.Ping _ -> send(new ServerMessage.Pong());
            case ClientMessage.Look _ ->
                send(new ServerMessage.Present(List.of(new ServerMessage.PresentMember(Values.PEER, null))));
            case ClientMessage.Doorbell _ -> {
                // A test that rings answers by itself.
            }
            case ClientMessage.Hello _, ClientMessage.Leave _, ClientMessage.Signal _, ClientMessage.Order _ ->
                send(new ServerMessage.Ack(received));
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        // The test looks at what was said, not at how it ended.
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
        // As above.
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        http.close();
        try {
            stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void welcome(ClientMessage.Hello hello) {
        boolean resumed = hello.resume() != null
                && !forgetful
                && hello.resume().session().equals(Values.session(sessions))
                && hello.resume().resumeToken().equals(Values.resumeToken(tokens));
        if (!resumed) {
            sessions++;
            received = 0;
            sent = 0;
            unacknowledged.clear();
        }
        tokens++;
        send(new ServerMessage.Welcome(
                Values.session(sessions), Values.resumeToken(tokens), heartbeatSeconds, resumed, received));
        welcomed = true;
        if (resumed) {
            unacknowledged.removeIf(message -> message.seq() <= hello.resume().received());
            unacknowledged.forEach(this::send);
        }
        early.forEach(this::answer);
        if (hangsUp) {
            client.close(CloseFrame.NORMAL);
        }
    }
}
