package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rooms of a server that shares them with no other. */
public record OwnRooms(Rooms rooms) implements RoomsPort {
    @Override
    public List<Delivery> connected(SocketId id, Source source, Instant now) {
        return rooms.connected(id, source, now);
    }

    @Override
    public List<Delivery> received(SocketId id, ClientMessage message, Instant now) {
        return rooms.received(id, message, now);
    }

    @Override
    public List<Delivery> unreadable(SocketId id, MalformedMessage fault, Instant now) {
        return rooms.unreadable(id, fault, now);
    }

    @Override
    public List<Delivery> disconnected(SocketId id, Instant now) {
        return rooms.disconnected(id, now);
    }

    @Override
    public List<Delivery> flooded(SocketId id) {
        return rooms.flooded(id);
    }

    @Override
    public List<Delivery> acknowledged(Instant now) {
        return rooms.acknowledged(now);
    }

    @Override
    public Optional<Instant> nextAcknowledgement() {
        return rooms.nextAcknowledgement();
    }

    @Override
    public List<Delivery> tick(Instant now) {
        return rooms.tick(now);
    }

    @Override
    public void drain() {
        rooms.drain();
    }

    @Override
    public List<Delivery> goAway(int spreadMillis) {
        return rooms.goAway(spreadMillis);
    }

    @Override
    public Census census() {
        return rooms.census();
    }
}
