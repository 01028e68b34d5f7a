package dev.parley.signaling.room;

import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.reason.CloseCode;
import dev.parley.signaling.room.state.SocketId;

/** Something that is to be done to a socket after a step, in the order given. */
public sealed interface Delivery {
    SocketId to();

    record Send(SocketId to, ServerMessage message) implements Delivery {}

    /** What the rooms on another machine said, as JSON. */
    record Relay(SocketId to, String text) implements Delivery {}

    /** The rooms have forgotten this socket already; nothing it still says counts. */
    record Close(SocketId to, CloseCode code) implements Delivery {}
}
