package dev.parley.client.signaling;

import dev.parley.signaling.protocol.JoinToken;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.PeerId;
import dev.parley.signaling.protocol.PeerKey;
import dev.parley.signaling.protocol.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the engine asks of the signaling server; answers come as {@link SignalingEvent}s. Any thread may call; while the
 * server is out of reach everything waits, within bounds, until it is back.
 */
public interface SignalingPort extends AutoCloseable {
    /** Answered by Delivered(Joined) or Delivered(Refused); a joined room is joined again whenever its session is lost. */
    void join(RoomId room, JoinToken token, PeerKey peerKey, Optional<MemberCard> card);

    /** Answered by Present if the server can, and is not in the way of anything else; dropped while the server is out of reach. */
    void look(RoomId room, JoinToken token);

    void leave();

    /** Delivered exactly once and in order while the session lasts; dropped when more waits than the limits allow. */
    void send(PeerId to, String body);

    /** Says what is still to be said and ends; no event follows. Returns at once, and is done after a second at most. */
    CompletableFuture<Void> end();

    /** Ends, and waits for that; not for a thread that has something else to do. */
    @Override
    default void close() {
        end().join();
    }
}
