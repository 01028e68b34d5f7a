package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.InvitationId;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.RoomId;
import dev.parley.signaling.protocol.id.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of some rooms, to be taken up elsewhere. A field that a room gains, it says in {@link Room#image()} and hears in its
 * constructor for images; one of a session, in {@link Session#image()} and there.
 *
 * @param lost those of the sessions that have lost their socket, longest first
 * @param replaced sessions that ended since their peer came back with another
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares images.
public record RoomsImage(
        List<SessionImage> sessions, List<RoomImage> rooms, List<SessionId> lost, List<SessionId> replaced) {
    public static final RoomsImage EMPTY = new RoomsImage(List.of(), List.of(), List.of(), List.of());

    /**
     * @param token SHA-256 of the join token
     * @param members longest there first
     * @param threshold who owns it, and whom it lets in
     */
    public record RoomImage(RoomId id, byte[] token, boolean met, List<Place> members, ThresholdImage threshold) {}

    /**
     * @param waiting longest there first
     * @param removed whom the owner has put out, oldest first
     * @param missed who was lost and may come back, oldest first
     * @param invitations that are still good, oldest first; none in images of versions that knew of none
     */
    public record ThresholdImage(
            @Nullable PeerId owner,
            Door door,
            boolean mayOpen,
            List<Place> waiting,
            List<PeerId> removed,
            List<PeerId> missed,
            @Nullable List<InvitationImage> invitations) {}

    /** @param end in milliseconds since 1970 */
    public record InvitationImage(InvitationId id, long end, boolean once) {}

    public record Place(PeerId peer, SessionId session) {}
}
