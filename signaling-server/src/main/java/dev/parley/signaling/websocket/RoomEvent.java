package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.Delivery;
import java.util.List;
import java.util.function.Supplier;

/** What the sockets tell the room loop. */
sealed interface RoomEvent {
    record Opened(Client client, Source source) implements RoomEvent {}

    /** Something that a client said. */
    sealed interface Said extends RoomEvent {
        Client client();
    }

    /** @param since when it was read, by {@link System#nanoTime} */
    record Received(Client client, ClientMessage message, long since) implements Said {}

    /** What was said is no message that can be taken; it may have used a number all the same. */
    record Unreadable(Client client, MalformedMessage fault) implements Said {}

    record Flooded(Client client) implements RoomEvent {}

    record Closed(Client client) implements RoomEvent {}

    /** Something else than a socket tells the rooms something, as other machines do. */
    record Told(Supplier<List<Delivery>> step) implements RoomEvent {}

    record Draining() implements RoomEvent {}

    record Stopping(int spreadMillis) implements RoomEvent {}
}
