package dev.parley.client.call;

import dev.parley.client.call.message.CallMessage;
import dev.parley.signaling.protocol.id.PeerId;

/** The room at the signaling server, as far as a call needs it. Never blocks; keeps what cannot be sent yet. */
public interface RoomPort {
    void join();

    void leave();

    void send(PeerId to, CallMessage message);
}
