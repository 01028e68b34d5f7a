package dev.parley.signaling.protocol.reason;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a member is no longer in the room. */
public enum LeaveReason {
    /** It said {@code leave}. */
    @JsonProperty("left")
    LEFT,
    /** Its session was not resumed in time. Its peer connections may live on. */
    @JsonProperty("lost")
    LOST,
    /** It was put out: by the room's owner, or by the server for flooding. */
    @JsonProperty("removed")
    REMOVED
}
