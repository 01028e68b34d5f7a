package dev.parley.client.call;

import dev.parley.signaling.protocol.Member;

/** Another member as this call sees it. */
public sealed interface Peer permits PeerCall, Peer.Ended {
    Member member();

    /** The call with this member is over although the member is still in the room; joining anew begins another. */
    record Ended(Member member, PeerEnd end) implements Peer {}
}
