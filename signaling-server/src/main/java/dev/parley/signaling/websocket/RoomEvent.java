package dev.parley.signaling.websocket;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.room.Source;

/** What the sockets tell the room loop. */
sealed interface RoomEvent {
    record Opened(Client client, Source source) implements RoomEvent {}

    /** @param bytes what the message weighs while it waits */
    record Received(Client client, ClientMessage message, int bytes) implements RoomEvent {}

    record Flooded(Client client) implements RoomEvent {}

    record Closed(Client client) implements RoomEvent {}

    record Stopping(int spreadMillis) implements RoomEvent {}
}
