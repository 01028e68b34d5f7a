package dev.parley.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a room does with somebody who holds its link and comes for the first time. */
public enum Door {
    /** The link lets them in. */
    @JsonProperty("open")
    OPEN,
    /** They wait until the room's owner admits or declines them. */
    @JsonProperty("ask")
    ASK,
    /** They are refused as if the link were another room's. */
    @JsonProperty("locked")
    LOCKED
}
