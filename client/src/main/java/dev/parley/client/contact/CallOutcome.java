package dev.parley.client.contact;

/** What became of a call of the history. */
public enum CallOutcome {
    /** People were in it. */
    HELD,
    /** Rang here, and nobody answered. */
    MISSED,
    /** Whoever was rung said no, or was in another call. */
    DECLINED,
    /** Rang there, and nobody answered. */
    UNANSWERED,
    /** Nobody was there to be rung. */
    NOT_AT_HOME,
    /** The caller gave up, or it could not be done. */
    GIVEN_UP
}
