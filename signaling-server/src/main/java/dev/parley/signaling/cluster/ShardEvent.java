package dev.parley.signaling.cluster;

import dev.parley.signaling.protocol.MalformedMessage;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.BoxId;
import dev.parley.signaling.rate.Source;
import dev.parley.signaling.room.state.SessionImage;
import dev.parley.signaling.room.state.SocketId;
import java.util.List;

/** What happens in a shard, as its log has it. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares seeds.
sealed interface ShardEvent {
    /** About one socket. */
    sealed interface OfSocket extends ShardEvent {
        SocketId socket();
    }

    record Opened(SocketId socket) implements OfSocket {}

    /** A socket comes along with its session, to join a room. */
    record Adopted(SocketId socket, SessionImage session) implements OfSocket {}

    record Said(SocketId socket, String text) implements OfSocket {}

    record Unreadable(SocketId socket, ServerMessage.Failure answer, long number) implements OfSocket {
        Unreadable(SocketId socket, MalformedMessage fault) {
            this(socket, fault.answer(), fault.number().orElse(0));
        }
    }

    record Looked(SocketId socket, String text) implements OfSocket {}

    /** Its session is to go to another shard, if it is in no room. */
    record Leaving(SocketId socket) implements OfSocket {}

    /**
     * Says at which boxes of the doorbell it listens, having shown the keys of them.
     *
     * @param source stands for where it comes from
     */
    record Listened(SocketId socket, Source source, List<BoxId> boxes, boolean seen) implements OfSocket {}

    /** Anything else that is said to the doorbell. */
    record Rang(SocketId socket, Source source, String text) implements OfSocket {}

    record Flooded(SocketId socket) implements OfSocket {}

    record Closed(SocketId socket) implements OfSocket {}

    record Ticked() implements ShardEvent {}

    /** A node is gone, and with it its sockets. */
    record NodeGone(long node) implements ShardEvent {}

    /**
     * What one node adds to the log at once.
     *
     * @param count rises by one with each of this node: what comes twice counts once
     * @param seed where random numbers come from
     */
    record Entry(long node, long count, byte[] seed, List<ShardEvent> events) {}
}
