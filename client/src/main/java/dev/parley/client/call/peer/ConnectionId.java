package dev.parley.client.call.peer;

import dev.parley.signaling.protocol.id.PeerId;

/**
 * One RTCPeerConnection to one peer; events that carry an older one are stale and dropped.
 *
 * @param attempt counts the connections that this program made, to whomever, from 1; above that stands its incarnation, so
 *     that attempts also rise from one program to the next that is the same peer
 */
public record ConnectionId(PeerId peer, int attempt) {
    /** Attempts of one incarnation. Each costs memory that the library never frees, so no program comes near. */
    private static final int ATTEMPTS = 1 << 20;

    /** Where the attempts of a call begin. */
    public static int attemptsBefore(int incarnation, int earlier) {
        return Math.addExact(Math.multiplyExact(incarnation, ATTEMPTS), earlier);
    }

    /** Counts the connections that this program made, from 1. */
    public int made() {
        return madeUpTo(attempt);
    }

    /** How many connections this program made up to an attempt. */
    public static int madeUpTo(int attempt) {
        return attempt % ATTEMPTS;
    }
}
