package dev.parley.client.call.peer;

import dev.parley.client.call.message.CallMessage.Introduction;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.signaling.protocol.id.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The call with one other member: one RTCPeerConnection and all that is known of it.
 *
 * @param polite whether this side gives way in glare: the side with the smaller peer id does
 * @param present whether the server has the member in the room; if not, only the connection is left
 * @param replacements how often the connection was made anew since the member joined, or since one lasted
 * @param media what the other side says that it sends
 */
public record PeerCall(
        Introduction introduction,
        ConnectionId connection,
        boolean polite,
        boolean present,
        Descriptions descriptions,
        Connectivity connectivity,
        int replacements,
        MediaFlags media)
        implements Peer {

    public static PeerCall begun(
            Introduction introduction, ConnectionId id, boolean polite, int replacements, Instant now) {
        return new PeerCall(
                introduction,
                id,
                polite,
                true,
                Descriptions.NONE,
                Connectivity.begun(now),
                replacements,
                MediaFlags.NONE);
    }

    @Override
    public PeerId id() {
        return connection.peer();
    }

    /** Whether anything came from them, so that people have seen who it is, or that there is somebody. */
    public boolean heardOf() {
        return !introduction.name().isEmpty() || connectivity.met();
    }

    /** This peer over a new connection. */
    public PeerCall renewed(ConnectionId next, Instant now) {
        return new PeerCall(
                introduction,
                next,
                polite,
                present,
                descriptions.renewed(),
                connectivity.renewed(now),
                replacements(now) + 1,
                media);
    }

    public int replacements(Instant now) {
        return connectivity.lasted(now) ? 0 : replacements;
    }

    public boolean connected() {
        return connectivity.connected();
    }

    /** Whether both sides have described themselves, and ICE, restarted once, has found no way between them so far. */
    public boolean pathless() {
        return connectivity.progress() == Connectivity.Progress.CONNECTING_AGAIN && described();
    }

    public boolean described() {
        return remoteCandidates().current() != 0;
    }

    public Negotiation negotiation() {
        return descriptions.negotiation();
    }

    public Offers offers() {
        return descriptions.offers();
    }

    public CandidateQueue remoteCandidates() {
        return descriptions.remoteCandidates();
    }

    public LocalCandidates localCandidates() {
        return descriptions.localCandidates();
    }

    /** Every deadline that runs now. */
    public List<Deadline> deadlines() {
        Stream<Deadline> renewal =
                connectivity.relay().renewing() ? Stream.of(new Deadline.RenewRelay(connection)) : Stream.empty();
        return Stream.of(negotiation().deadline(connection).stream(), connectivity.deadlines(connection), renewal)
                .flatMap(each -> each)
                .toList();
    }

    public PeerCall with(Descriptions next) {
        return new PeerCall(introduction, connection, polite, present, next, connectivity, replacements, media);
    }

    public PeerCall with(Connectivity next) {
        return new PeerCall(introduction, connection, polite, present, descriptions, next, replacements, media);
    }

    public PeerCall with(Introduction next) {
        return new PeerCall(next, connection, polite, present, descriptions, connectivity, replacements, media);
    }

    public PeerCall with(MediaFlags next) {
        return new PeerCall(introduction, connection, polite, present, descriptions, connectivity, replacements, next);
    }

    /** This peer in the room again under the same id. If its program is the same too, what is connected stays connected. */
    public PeerCall presentAgain() {
        return new PeerCall(introduction, connection, polite, true, descriptions, connectivity, 0, media);
    }

    public PeerCall absent() {
        return new PeerCall(introduction, connection, polite, false, descriptions, connectivity, replacements, media);
    }
}
