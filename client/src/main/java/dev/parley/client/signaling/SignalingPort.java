package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ClientMessage;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.id.InvitationKey;
import dev.parley.signaling.protocol.id.JoinToken;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import dev.parley.signaling.protocol.id.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/**
 * What the engine asks of the signaling server; answers come as {@link SignalingEvent}s. Any thread may call; while the
 * server is out of reach everything waits, within bounds, until it is back.
 */
public interface SignalingPort extends AutoCloseable {
    /**
     * Answered by Delivered(Joined), Delivered(Waiting) or Delivered(Refused); a joined room is joined again whenever its session is lost,
     * and then has the door that it had, should it be opened anew by that.
     *
     * @param door how the room is to be if this opens it
     * @param invitation what lets this person in; not said again once it has
     */
    void join(
            RoomId room,
            JoinToken token,
            PeerKey peerKey,
            Optional<MemberCard> card,
            Optional<Door> door,
            Optional<InvitationKey> invitation);

    /** Joins a room that is open if this opens it. */
    default void join(RoomId room, JoinToken token, PeerKey peerKey, Optional<MemberCard> card) {
        join(room, token, peerKey, card, Optional.empty(), Optional.empty());
    }

    /** Says what only the owner of the room may, once; it is lost with the session. */
    void order(LongFunction<ClientMessage.Order> order);

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
