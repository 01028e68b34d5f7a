package dev.parley.client.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one round of a verification ended for one of its two people. */
public enum Outcome {
    /** Both saw the same. */
    @JsonProperty("match")
    MATCH,
    /** They saw different things: somebody sits between them, or they misread. */
    @JsonProperty("differ")
    DIFFER,
    /** Nobody compared. */
    @JsonProperty("cancelled")
    CANCELLED
}
