package dev.parley.client.call;

import dev.parley.signaling.protocol.PeerId;

/** A turn of events that people are told of once. */
public sealed interface CallReport {
    /** A message or event was dropped; for the log. */
    record Dropped(String what) implements CallReport {}

    /** The connection to this peer failed and cannot be mended. */
    record PeerFailed(PeerId peer, String problem) implements CallReport {}
}
