package dev.parley.client.trust;

/** What became of a sealed body. */
public sealed interface Opened {
    /** Written by a holder of the link, for this peer, by the peer that it came from, and never seen before. */
    record Message(String text) implements Opened {}

    /** A body to be dropped; the reason is for the log. */
    record Refused(Reason reason) implements Opened {}

    enum Reason {
        /** Not an envelope of this version, or too short, too long or badly padded. */
        MALFORMED,
        /** Made with another key, or changed on its way, or meant for another peer or room. */
        FORGED,
        /** Its counter is not above the last one from this peer. */
        REPLAYED,
        /** More peers have been heard than are kept count of. */
        TOO_MANY_PEERS
    }
}
