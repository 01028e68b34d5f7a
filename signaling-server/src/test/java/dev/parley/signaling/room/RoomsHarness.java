package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.MessageCodec;
import dev.parley.signaling.protocol.Numbered;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import dev.parley.signaling.turn.TurnCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

/** Rooms with a clock moved by hand, and a recorder for each socket. */
final class RoomsHarness {
    static final RoomId ROOM = RoomId.of(new byte[RoomId.BYTES]);
    static final JoinToken TOKEN = token(1);
    private static final MessageCodec CODEC = new MessageCodec(Limits.DEFAULT);

    final Rooms rooms;
    Instant now = Instant.ofEpochSecond(1_800_000_000);

    private final Map<SocketId, Socket> sockets = new HashMap<>();
    private long numbers;

    RoomsHarness(Limits limits) {
        this(limits, Optional.empty());
    }

    private RoomsHarness(Limits limits, Optional<TurnCredentials> turn) {
        rooms = new Rooms(
                limits,
                new IceServerIssuer(List.of("stun:stun.example.org"), turn),
                RandomGeneratorFactory.of("L64X128MixRandom").create(1),
                Shelf.NONE);
    }

    static RoomsHarness withTurn() {
        List<String> urls = List.of("turn:turn.example.org");
        return new RoomsHarness(
                Limits.DEFAULT, Optional.of(new TurnCredentials(urls, "north", Duration.ofMinutes(10))));
    }

    static JoinToken token(int n) {
        byte[] bytes = new byte[JoinToken.BYTES];
        bytes[0] = (byte) n;
        return JoinToken.of(bytes);
    }

    static PeerKey key(int n) {
        byte[] bytes = new byte[PeerKey.BYTES];
        bytes[0] = (byte) n;
        return PeerKey.of(bytes);
    }

    static PeerId peer(int n) {
        return key(n).peerId();
    }

    static RoomId room(int n) {
        byte[] bytes = new byte[RoomId.BYTES];
        bytes[0] = (byte) n;
        bytes[1] = (byte) (n >> 8);
        return RoomId.of(bytes);
    }

    Socket connect() {
        return connect(new Source("the proxy", true));
    }

    Socket connect(Source source) {
        Socket socket = new Socket(new SocketId(++numbers));
        sockets.put(socket.id, socket);
        deliver(rooms.connected(socket.id, source, now));
        return socket;
    }

    /** A greeted socket. */
    Socket greet() {
        return greet(connect());
    }

    /** A greeted socket of somebody who is alone at an address. */
    Socket greetFrom(String address) {
        return greet(connect(new Source(address, false)));
    }

    private static Socket greet(Socket socket) {
        socket.say(new ClientMessage.Hello(1, "test", null));
        return socket;
    }

    /** A member of the room, with key and name {@code n}; what it heard while joining is forgotten. */
    Socket member(int n) {
        Socket socket = greet();
        socket.join(ROOM, TOKEN, n);
        socket.heard.removeIf(message -> message instanceof ServerMessage.Ack);
        return socket;
    }

    void pass(Duration time) {
        now = now.plus(time);
        deliver(rooms.tick(now));
    }

    void acknowledge() {
        deliver(rooms.acknowledged(Instant.MAX));
    }

    void deliver(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            Socket socket = sockets.get(delivery.to());
            if (socket.closed != null) {
                throw new AssertionError("delivery to a closed socket: " + delivery);
            }
            switch (delivery) {
                case Delivery.Send send -> socket.heard.add(send.message());
                case Delivery.Relay relay -> throw new AssertionError("of another machine: " + relay);
                case Delivery.Close close -> socket.closed = close.code();
            }
        }
    }

    final class Socket {
        final SocketId id;
        final List<ServerMessage> heard = new ArrayList<>();
        CloseCode closed;
        long seq;

        Socket(SocketId id) {
            this.id = id;
        }

        void say(ClientMessage message) {
            deliver(rooms.received(id, message, now));
        }

        /** As text, which may be wrong. */
        void sayText(String text) {
            try {
                say(CODEC.decodeClient(text));
            } catch (MalformedMessage e) {
                deliver(rooms.unreadable(id, e, now));
            }
        }

        void join(RoomId room, JoinToken token, int n) {
            say(new ClientMessage.Join(room, token, key(n), ++seq));
        }

        void leave() {
            say(new ClientMessage.Leave(++seq));
        }

        void signal(int to, String body) {
            say(new ClientMessage.Signal(peer(to), body, ++seq));
        }

        /** Acknowledges all that it heard, as clients do in time. */
        Socket acknowledge() {
            heard.stream()
                    .filter(Numbered.class::isInstance)
                    .mapToLong(message -> ((Numbered) message).seq())
                    .max()
                    .ifPresent(last -> say(new ClientMessage.Ack(last)));
            return this;
        }

        /** The network fails; the server notices. */
        void drop() {
            deliver(rooms.disconnected(id, now));
        }

        Socket resume(long received) {
            return resume(welcome(), received);
        }

        Socket resume(ServerMessage.Welcome with, long received) {
            Socket next = connect();
            next.seq = seq;
            next.say(new ClientMessage.Hello(
                    1, "test", new ClientMessage.Resume(with.session(), with.resumeToken(), received)));
            return next;
        }

        ServerMessage.Welcome welcome() {
            return one(ServerMessage.Welcome.class);
        }

        <T extends ServerMessage> T one(Class<T> type) {
            List<T> found = all(type);
            if (found.size() != 1) {
                throw new AssertionError("one " + type.getSimpleName() + " expected in " + heard);
            }
            return found.getFirst();
        }

        <T extends ServerMessage> List<T> all(Class<T> type) {
            return heard.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
