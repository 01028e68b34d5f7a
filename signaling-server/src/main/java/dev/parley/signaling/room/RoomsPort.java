package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SocketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the room loop serves: the rooms of this process, or those that several machines share. Each method is one step, on its thread. */
public interface RoomsPort {
    List<Delivery> connected(SocketId id, Source source, Instant now);

    List<Delivery> received(SocketId id, ClientMessage message, Instant now);

    List<Delivery> unreadable(SocketId id, MalformedMessage fault, Instant now);

    List<Delivery> disconnected(SocketId id, Instant now);

    List<Delivery> flooded(SocketId id);

    /** The turn is over: what was handled in it is acknowledged, and handed on. */
    List<Delivery> acknowledged(Instant now);

    Optional<Instant> nextAcknowledgement();

    List<Delivery> tick(Instant now);

    void drain();

    List<Delivery> goAway(int spreadMillis);

    Census census();
}
