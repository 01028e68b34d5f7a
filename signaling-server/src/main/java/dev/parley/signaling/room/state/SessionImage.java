package dev.parley.signaling.room.state;

import dev.parley.signaling.protocol.MemberCard;
import dev.parley.signaling.protocol.ServerMessage;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one session, to be taken up elsewhere. Times are milliseconds since 1970; null is never.
 *
 * @param tokens SHA-256 of the resume tokens that are good, the last at the end
 * @param last the highest number given to what is sent to it
 * @param kept numbered messages that it has not acknowledged
 * @param socket what it is connected by
 * @param unaware members who were not told of it
 * @param told of its room, last
 */
public record SessionImage(
        SessionId id,
        List<byte[]> tokens,
        long received,
        long last,
        List<ServerMessage> kept,
        @Nullable Long socket,
        @Nullable Long lostAt,
        @Nullable MemberCard card,
        List<PeerId> unaware,
        List<Pause> pauses,
        Punctual punctual,
        @Nullable Long iceServersRenewal,
        boolean knowsOwners,
        boolean stateDue,
        ServerMessage.@Nullable RoomState told) {

    /** Until when nothing is taken from it for this member. */
    public record Pause(PeerId to, long end) {}

    /** How it acknowledges, as {@link Punctuality} has it. */
    public record Punctual(long awaited, @Nullable Long since, boolean late) {}
}
