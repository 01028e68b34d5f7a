package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.SessionId;
import dev.parley.signaling.protocol.limit.Limits;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.RoomsImage;
import dev.parley.signaling.room.state.Session;
import dev.parley.signaling.room.state.SessionImage;
import dev.parley.signaling.room.state.SocketId;
import dev.parley.signaling.shelf.Shelf;
import dev.parley.signaling.turn.IceServerIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the rooms that several machines share, with the sockets of all of them. The same steps with the same seeds and times have the same
 * outcome on each machine, and what one of them left as an image another goes on with.
 */
public final class Shard {
    /** The machine that has the socket has looked after its rate. */
    private static final Source ELSEWHERE = new Source("elsewhere", true);

    private final Entropy random = new Entropy();
    private final Rooms rooms;

    public Shard(Limits limits, IceServerIssuer iceServers, RoomsImage image) {
        this.rooms = new Rooms(limits, iceServers, random, Shelf.NONE);
        rooms.sessions.restore(image);
        rooms.roster.restore(image.rooms(), rooms.sessions.all());
        for (Session session : rooms.sessions.all().values()) {
            rooms.mail.remember(session);
            SocketId connection = session.connection();
            if (connection != null) {
                Socket socket = new Socket(connection, ELSEWHERE, Instant.EPOCH);
                socket.greet(session);
                rooms.sockets.restore(socket);
            }
        }
    }

    /** Answers with what is to be said after it; to be taken before what follows. */
    public RoomsImage image() {
        return rooms.sessions.image(rooms.roster.image());
    }

    /** Where random numbers come from until the next seed. */
    public void seed(byte[] seed) {
        random.seed(seed);
    }

    public boolean knows(SocketId socket) {
        return rooms.sockets.contains(socket);
    }

    public Set<SocketId> sockets() {
        return rooms.sockets.ids();
    }

    public Set<SessionId> sessions() {
        return rooms.sessions.all().keySet();
    }

    public List<Delivery> connected(SocketId socket, Instant now) {
        return rooms.connected(socket, ELSEWHERE, now);
    }

    /** A socket comes with its session, which is in no room. */
    public List<Delivery> adopt(SocketId socket, SessionImage image, Instant now) {
        List<Delivery> deliveries = rooms.connected(socket, ELSEWHERE, now);
        Session session = new Session(image);
        session.connect(socket);
        rooms.sessions.add(session);
        rooms.mail.remember(session);
        Socket connected = rooms.sockets.find(socket);
        if (connected != null) {
            connected.greet(session);
        }
        return deliveries;
    }

    /** Takes a socket's session out, so that it can join elsewhere; empty if it is in a room or waits at one, or none is there. */
    public Optional<SessionImage> release(SocketId id) {
        return release(rooms, id);
    }

    /** The same from rooms that no others share. */
    public static Optional<SessionImage> release(Rooms rooms, SocketId id) {
        Socket socket = rooms.sockets.find(id);
        Session session = socket == null ? null : socket.session();
        if (session == null || session.membership() != null || session.wish() != null) {
            return Optional.empty();
        }
        SessionImage image = session.image();
        rooms.forget(id);
        rooms.sessions.remove(session);
        rooms.mail.forget(session);
        return Optional.of(image);
    }

    /** A socket that said nothing yet goes on elsewhere. */
    public static void forget(Rooms rooms, SocketId id) {
        rooms.forget(id);
    }

    /** It said something to somebody else. */
    public static void hear(Rooms rooms, SocketId id, Instant now) {
        Socket socket = rooms.sockets.find(id);
        if (socket != null) {
            socket.hear(now);
        }
    }

    public List<Delivery> received(SocketId socket, ClientMessage message, Instant now) {
        return rooms.received(socket, message, now);
    }

    public List<Delivery> unreadable(SocketId socket, MalformedMessage fault, Instant now) {
        return rooms.unreadable(socket, fault, now);
    }

    public List<Delivery> disconnected(SocketId socket, Instant now) {
        return rooms.disconnected(socket, now);
    }

    public List<Delivery> flooded(SocketId socket) {
        return rooms.flooded(socket);
    }

    /** Acknowledges all that was received. */
    public List<Delivery> acknowledged() {
        return rooms.acknowledged(Instant.MAX);
    }

    public List<Delivery> tick(Instant now) {
        return rooms.keepHouse(now);
    }

    /** Who is in a room, for a socket that need not be here. */
    public Delivery look(SocketId socket, ClientMessage.Look look) {
        ServerMessage present = rooms.roster.look(look);
        return new Delivery.Send(socket, present);
    }

    public Census census() {
        return rooms.census();
    }
}
