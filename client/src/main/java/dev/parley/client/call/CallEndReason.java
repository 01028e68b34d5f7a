package dev.parley.client.call;

import dev.parley.signaling.protocol.reason.RefusalReason;
import java.time.Duration;

/** Why a whole call ended. */
public sealed interface CallEndReason {

    /** This side hung up. */
    record HungUp() implements CallEndReason {}

    /**
     * The server could not be reached, or is none.
     *
     * @param problem a sentence for people
     * @param code of the sentence, for people who speak another language
     * @param server what the sentence is about
     */
    record Unreachable(String problem, String code, String server) implements CallEndReason {}

    /** The server was reached, and did not answer the join for so long. */
    record NotAnswered(Duration waited) implements CallEndReason {}

    /**
     * Another program goes on as this peer.
     *
     * @param problem a sentence for people
     * @param code of the sentence, for people who speak another language
     * @param server what the sentence is about
     */
    record TakenOver(String problem, String code, String server) implements CallEndReason {}

    record Refused(RefusalReason reason) implements CallEndReason {}

    /**
     * A broken invariant in this program.
     *
     * @param problem for the log
     */
    record Internal(String problem) implements CallEndReason {}
}
