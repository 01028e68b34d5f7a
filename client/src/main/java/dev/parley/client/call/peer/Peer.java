package dev.parley.client.call.peer;

import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.signaling.protocol.id.PeerId;

/** Another member as this call sees it. */
public sealed interface Peer permits PeerCall, Peer.Ended {
    public PeerId id();

    /** Who they say they are. The server says it of nobody: it could give one person the name of another. */
    Introduction introduction();

    /**
     * The call with this member is over although the member is still in the room. Joining anew begins another; so may a sign
     * of life, where nobody wished for the end.
     *
     * @param replacements how often the connection was made anew, see {@link PeerCall}
     */
    record Ended(PeerId id, Introduction introduction, PeerEnd end, int replacements) implements Peer {}
}
