package dev.parley.client.signaling;

import dev.parley.signaling.protocol.Note;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.protocol.id.ListenKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The way to the doorbell of one server (docs/protocol.md §9), tried again and again until it is closed; answers come as
 * {@link DoorbellEvent}s. Any thread may call, and none waits.
 */
public interface DoorbellLine extends AutoCloseable {
    /** Listens at these boxes instead of those before, now and whenever the server is back. */
    void listen(List<ListenKey> keys, boolean seen);

    /** Watches these boxes instead of those before, now and whenever the server is back. */
    void watch(List<BoxId> boxes);

    /**
     * Rings once, if the server is there; else it is dropped, and the line is down.
     *
     * @param keep whether it is to wait for somebody to come, if nobody listens
     * @param ref borne by the answer; 1 or more
     */
    void ring(BoxId box, Note note, boolean keep, int ref);

    /** These notes of the box are not to be handed out again. */
    void taken(BoxId box, List<Long> notes);

    /** Says what is still to be said and ends; no event follows. Returns at once, and is done after a second or two at most. */
    CompletableFuture<Void> end();

    /** Ends, and waits for that; not for a thread that has something else to do. */
    @Override
    default void close() {
        end().join();
    }
}
