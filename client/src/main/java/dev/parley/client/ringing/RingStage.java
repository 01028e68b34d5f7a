package dev.parley.client.ringing;

/** How far an outgoing ring is. */
public enum RingStage {
    /** On its way to the other's server; where that does not hand it on now, its trouble says why. */
    CALLING,
    /** The other's program rings. */
    RINGING,
    /** Answered; the call's link is in {@link RingingNotice.Answered}. */
    ACCEPTED,
    /** The other one said no, perhaps with words. */
    DECLINED,
    /** The other one is in another call. */
    BUSY,
    /** No program of the other one is there; a note of the call is left. */
    NOT_AT_HOME,
    /** Nobody answered in time; a note of the call is left. */
    UNANSWERED,
    /** This person gave up. */
    CANCELLED,
    /** The server cannot be reached, or says no; its trouble says why. */
    FAILED;

    public boolean over() {
        return this != CALLING && this != RINGING;
    }
}
