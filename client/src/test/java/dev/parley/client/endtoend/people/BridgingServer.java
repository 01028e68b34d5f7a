package dev.parley.client.endtoend.people;

import com.sun.net.httpserver.HttpServer;
import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.Member;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.ResumeToken;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A server that brings any two who come together, whatever rooms they ask for, and does with what they say to each other what it likes.
 * It decrypts nothing. All of it happens on the library's threads, one at a time.
 */
final class BridgingServer implements AutoCloseable {
    /** What becomes of a body on its way. */
    enum Treatment {
        /** Nothing: so that a test sees that this server can bring people together. */
        NONE,
        CHANGED,
        /** It comes back to who said it, as if the other had. */
        MIRRORED,
        /** The first one that somebody said comes instead of each later one. */
        REPLAYED
    }

    private static final String HOST = "10.77.0.1";

    private final HttpServer http;
    private final Relay relay = new Relay();
    private final AtomicInteger bodies = new AtomicInteger();
    private volatile Treatment treatment = Treatment.NONE;

    BridgingServer() throws IOException, InterruptedException {
        relay.start();
        relay.started.await();
        byte[] config = ("{\"protocol\":1,\"webSocket\":\"ws://" + HOST + ":" + relay.getPort() + "/\"}")
                .getBytes(StandardCharsets.UTF_8);
        http = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
        http.createContext("/config", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, config.length);
            exchange.getResponseBody().write(config);
            exchange.close();
        });
        http.start();
    }

    String address() {
        return "http://" + HOST + ":" + http.getAddress().getPort();
    }

    /** For the next two who come. */
    void treat(Treatment next) {
        treatment = next;
        bodies.set(0);
    }

    /** How many bodies it has handed over to the two of now. */
    int handedOver() {
        return bodies.get();
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            relay.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One of the two. */
    private static final class Guest {
        private final WebSocket socket;
        private final PeerId id;
        private long said;
        private String first = "";

        private Guest(WebSocket socket, PeerId id) {
            this.socket = socket;
            this.id = id;
        }
    }

    private final class Relay extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);
        private final MessageCodec codec = new MessageCodec(Limits.DEFAULT);
        private final List<Guest> guests = new ArrayList<>();

        private Relay() {
            super(new InetSocketAddress(HOST, 0), 1);
            setReuseAddr(true);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public synchronized void onMessage(WebSocket socket, String text) {
            try {
                switch (codec.decodeClient(text)) {
                    case ClientMessage.Hello _ ->
                        tell(
                                socket,
                                new ServerMessage.Welcome(
                                        SessionId.of(new byte[SessionId.BYTES]),
                                        ResumeToken.of(new byte[ResumeToken.BYTES]),
                                        15,
                                        false,
                                        0));
                    case ClientMessage.Join join -> joined(socket, join);
                    case ClientMessage.Signal signal -> {
                        tell(socket, new ServerMessage.Ack(signal.seq()));
                        signal(socket, signal);
                    }
                    case ClientMessage.Leave leave -> tell(socket, new ServerMessage.Ack(leave.seq()));
                    case ClientMessage.Ping _ -> tell(socket, new ServerMessage.Pong());
                    case ClientMessage.Look _, ClientMessage.Ack _, ClientMessage.Doorbell _ -> {}
                    case ClientMessage.Order order -> tell(socket, new ServerMessage.Ack(order.seq()));
                }
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        }

        private void joined(WebSocket socket, ClientMessage.Join join) {
            Guest guest = new Guest(socket, join.peerKey().peerId());
            tell(socket, new ServerMessage.Ack(join.seq()));
            List<Member> others =
                    guests.stream().map(other -> new Member(other.id)).toList();
            number(guest, seq -> new ServerMessage.Joined(guest.id, others, List.of(), seq));
            guests.forEach(other -> number(other, seq -> new ServerMessage.MemberJoined(new Member(guest.id), seq)));
            guests.add(guest);
        }

        private void signal(WebSocket socket, ClientMessage.Signal signal) {
            for (Guest from : guests) {
                if (from.socket.equals(socket)) {
                    from.first = from.first.isEmpty() ? signal.body().text() : from.first;
                    guests.stream()
                            .filter(to -> to.id.equals(signal.to()))
                            .forEach(to -> hand(from, to, signal.body().text()));
                }
            }
        }

        private void hand(Guest from, Guest to, String body) {
            bodies.incrementAndGet();
            switch (treatment) {
                case NONE -> number(to, seq -> new ServerMessage.Signal(from.id, body, seq));
                case CHANGED -> number(to, seq -> new ServerMessage.Signal(from.id, changed(body), seq));
                case MIRRORED -> number(from, seq -> new ServerMessage.Signal(to.id, body, seq));
                case REPLAYED -> {
                    // An offer or an introduction alone makes no connection.
                    number(to, seq -> new ServerMessage.Signal(from.id, from.first, seq));
                }
            }
        }

        /** One bit of it, somewhere in the middle. */
        private static String changed(String body) {
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            bytes[bytes.length / 2] ^= 1;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        private void number(Guest to, LongFunction<ServerMessage> message) {
            tell(to.socket, message.apply(++to.said));
        }

        private void tell(WebSocket socket, ServerMessage message) {
            if (socket.isOpen()) {
                socket.send(codec.encode(message));
            }
        }

        @Override
        public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
            guests.removeIf(guest -> guest.socket.equals(socket));
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {}

        @Override
        public void onError(WebSocket socket, Exception e) {}
    }
}
