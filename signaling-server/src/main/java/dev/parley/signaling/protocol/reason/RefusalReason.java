package dev.parley.signaling.protocol.reason;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a {@code join} was refused. Unknown, locked and wrong token answer alike, so that rooms cannot be probed. */
public enum RefusalReason {
    /** The link does not open this room, or the room cannot take this client. */
    @JsonProperty("notAdmitted")
    NOT_ADMITTED,
    /** The client proved that it holds the link, but the room has as many members as it may. */
    @JsonProperty("roomFull")
    ROOM_FULL,
    /** This server takes no more rooms or members for now. */
    @JsonProperty("serverBusy")
    SERVER_BUSY,
    /** The room's owner did not let this client in. Said only to clients that wait. */
    @JsonProperty("declined")
    DECLINED,
    /** The room's owner removed this peer. Said only to clients that wait. */
    @JsonProperty("removed")
    REMOVED,
    /** This session is in a room already, or waits at one. */
    @JsonProperty("alreadyJoined")
    ALREADY_JOINED
}
