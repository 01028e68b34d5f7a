package dev.parley.client.call.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a side ends its part of a call. */
public enum ByeReason {
    @JsonProperty("hungUp")
    HUNG_UP,
    /** It could not go on: the connection failed, or the messages broke the protocol. */
    @JsonProperty("failed")
    FAILED
}
