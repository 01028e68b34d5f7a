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
    /** The caller gave up. */
    GIVEN_UP,
    /** It could not be done: the server was not reached or said no, or no connection came about. */
    NOT_REACHED
}
