package dev.parley.client.engine.talk;

import dev.parley.signaling.protocol.id.PeerId;
import java.time.Duration;

/** What pointing needs of its call. */
public interface PointingPort {
    /** Sends one message on the pointing channel to everybody. */
    void send(byte[] message);

    /** Runs a task on the engine's thread, when this time has passed. */
    void later(Duration delay, Runnable task);

    long nanoTime();

    /** Whether somebody is in the call. */
    boolean present(PeerId peer);
}
