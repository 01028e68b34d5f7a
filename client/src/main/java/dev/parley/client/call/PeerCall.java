package dev.parley.client.call;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.signaling.protocol.Member;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The call with one other member: one RTCPeerConnection and all that is known of it.
 *
 * @param polite whether this side gives way in glare: the side with the smaller peer id does
 * @param present whether the server has the member in the room; if not, only the connection is left
 * @param replacements how often the connection was made anew since the member joined
 * @param media what the other side says that it sends
 */
public record PeerCall(
        Member member,
        ConnectionId connection,
        boolean polite,
        boolean present,
        Descriptions descriptions,
        Connectivity connectivity,
        int replacements,
        MediaFlags media)
        implements Peer {

    static PeerCall begun(Member member, ConnectionId id, boolean polite, Instant now) {
        return new PeerCall(member, id, polite, true, Descriptions.NONE, Connectivity.begun(now), 0, MediaFlags.NONE);
    }

    /** This peer over a new connection. */
    PeerCall renewed(ConnectionId next, Instant now) {
        return new PeerCall(
                member,
                next,
                polite,
                present,
                descriptions.renewed(),
                connectivity.renewed(now),
                replacements + 1,
                media);
    }

    public boolean connected() {
        return connectivity.connected();
    }

    public Negotiation negotiation() {
        return descriptions.negotiation();
    }

    Offers offers() {
        return descriptions.offers();
    }

    CandidateQueue remoteCandidates() {
        return descriptions.remoteCandidates();
    }

    LocalCandidates localCandidates() {
        return descriptions.localCandidates();
    }

    /** Every deadline that runs now. */
    List<Deadline> deadlines() {
        return Stream.concat(negotiation().deadline(connection).stream(), connectivity.deadline(connection).stream())
                .toList();
    }

    PeerCall with(Descriptions next) {
        return new PeerCall(member, connection, polite, present, next, connectivity, replacements, media);
    }

    PeerCall with(Connectivity next) {
        return new PeerCall(member, connection, polite, present, descriptions, next, replacements, media);
    }

    PeerCall with(MediaFlags next) {
        return new PeerCall(member, connection, polite, present, descriptions, connectivity, replacements, next);
    }

    /** This peer in the room again under the same id. If its program is the same too, what is connected stays connected. */
    PeerCall presentAs(Member again) {
        return new PeerCall(again, connection, polite, true, descriptions, connectivity, 0, media);
    }

    PeerCall absent() {
        return new PeerCall(member, connection, polite, false, descriptions, connectivity, replacements, media);
    }
}
