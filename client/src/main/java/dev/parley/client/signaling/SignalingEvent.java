package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ServerMessage;
import java.util.List;

/** What the signaling server said, or became of it. All come from one thread, one after the other. */
public sealed interface SignalingEvent {
    /** The server was reached for the first time. */
    record Connected() implements SignalingEvent {}

    /** The server was not reached at the first try; nothing more is tried and no event follows. */
    record Unreachable(ServerProblem problem) implements SignalingEvent {}

    /** Was connected and is not any more; tries without end to come back. Calls go on. */
    record Lost(ServerProblem problem) implements SignalingEvent {}

    /**
     * Back after {@link Lost}.
     *
     * @param sameSession whether nothing was missed; if not, a joined room is being joined again, and its roster follows
     */
    record Restored(boolean sameSession) implements SignalingEvent {}

    /** Another program took this one's place in the room; nothing more is tried and no event follows. */
    record TakenOver(ServerProblem problem) implements SignalingEvent {}

    /** The owner of the room removed this peer; nothing more is tried and no event follows. */
    record Removed() implements SignalingEvent {}

    /** Each message exactly once, in the order of the server. */
    record Delivered(ServerMessage.Numbered message) implements SignalingEvent {}

    /**
     * Who is in the room that was looked into.
     *
     * @param asks whether its owner is asked about everybody who comes, so that nobody is named
     */
    record Present(List<ServerMessage.PresentMember> members, boolean asks) implements SignalingEvent {
        public Present {
            members = List.copyOf(members);
        }
    }

    /** The server did not like a message; for the log. */
    record ServerSaid(ServerMessage.Failure failure) implements SignalingEvent {}
}
