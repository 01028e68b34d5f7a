package dev.parley.client.engine;

import dev.parley.client.signaling.SignalingEvent;
import dev.parley.client.signaling.SignalingPort;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way to a room that somebody looked into, from {@link Lookout} to the call that they join: its session has no room yet.
 *
 * @param up whether the server has welcomed us, of which nothing is told again
 * @param members who was there when the server said it last
 * @param listening takes who hears of the session from now on, on the engine's thread
 */
record Approach(
        SignalingPort signaling, boolean up, List<PeerId> members, Consumer<Consumer<SignalingEvent>> listening) {
    Approach {
        members = List.copyOf(members);
    }
}
