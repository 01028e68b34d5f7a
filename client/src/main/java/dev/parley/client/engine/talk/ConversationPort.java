package dev.parley.client.engine.talk;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.chat.SoundMessage;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;

/** What a conversation needs of its call. */
public interface ConversationPort {
    /** Sends one message on the control channel. */
    void send(ConnectionId connection, String text);

    /** Sends on a connection no larger a picture of the camera than fits this box of pixels. */
    void viewed(ConnectionId connection, int width, int height);

    /** The peer says something about the sound of a share. */
    void sound(ConnectionId connection, SoundMessage message);

    /** Runs a task on the engine's thread, when this time has passed. */
    void later(Duration delay, Runnable task);

    long nanoTime();

    /** What somebody calls themselves; empty if they have said nothing. */
    String name(PeerId peer);

    /** Whether somebody can be seen and heard. */
    boolean connected(PeerId peer);
}
