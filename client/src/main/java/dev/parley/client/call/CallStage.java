package dev.parley.client.call;

import dev.parley.client.call.peer.Peer;

/** Where a call stands as a whole; how each peer does is in its {@link Peer}. */
public sealed interface CallStage {

    record Idle() implements CallStage {}

    /** The server was asked for the room and has not answered yet. */
    record Joining() implements CallStage {}

    /** The owner of the room was asked whether this side may come in. */
    record Waiting() implements CallStage {}

    /** This side is in the room, alone or not: the last other member's leaving does not end a call. */
    record InRoom() implements CallStage {}

    /** The server did not let us in again after a lost session; what is connected goes on, nothing new can begin. */
    record Detached(CallEndReason reason) implements CallStage {}

    record Ended(CallEndReason reason) implements CallStage {}
}
