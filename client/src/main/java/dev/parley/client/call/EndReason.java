package dev.parley.client.call;

import dev.parley.signaling.protocol.RefusalReason;

/** Why a whole call ended. */
public sealed interface EndReason {

    /** This side hung up. */
    record HungUp() implements EndReason {}

    /** @param problem a sentence for people */
    record Unreachable(String problem) implements EndReason {}

    /**
     * Another program goes on as this peer.
     *
     * @param problem a sentence for people
     */
    record TakenOver(String problem) implements EndReason {}

    record Refused(RefusalReason reason) implements EndReason {}

    /**
     * A broken invariant in this program.
     *
     * @param problem for the log
     */
    record Internal(String problem) implements EndReason {}
}
