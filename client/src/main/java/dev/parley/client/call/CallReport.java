package dev.parley.client.call;

import dev.parley.client.call.peer.PeerEnd;
import dev.parley.signaling.protocol.id.PeerId;

/** A turn of events that people are told of once. */
public sealed interface CallReport {
    /** A message or event was dropped; for the log. */
    record Dropped(String what) implements CallReport {}

    /** Another member is no longer part of the call, as it wished or as the room says. */
    record PeerLeft(PeerId peer, PeerEnd end) implements CallReport {}

    /**
     * The call with this peer failed and cannot be mended.
     *
     * @param problem more about it for the log, or empty
     */
    record PeerFailed(PeerId peer, PeerEnd end, String problem) implements CallReport {}
}
