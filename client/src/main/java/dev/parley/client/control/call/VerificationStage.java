package dev.parley.client.control.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far two people are who make sure of each other. */
public enum VerificationStage {
    /** They can compare, and have not. */
    @JsonProperty("open")
    OPEN,
    /** This person wants to compare; the other's program has not answered yet. */
    @JsonProperty("waiting")
    WAITING,
    /** Both see what is to be compared. */
    @JsonProperty("comparing")
    COMPARING,
    /** Both said that they see the same: nobody sits between them. */
    @JsonProperty("matched")
    MATCHED,
    /** One of them sees something else: somebody may sit between them. */
    @JsonProperty("differed")
    DIFFERED,
    /** The other side did what no honest program does. */
    @JsonProperty("broken")
    BROKEN
}
