package dev.parley.client.control;

/** Where a call stands, as far as a face needs to know. */
public enum CallPhase {
    IDLE,
    /** Reaching the server and asking to join. */
    JOINING,
    /** This side is in the room; the members say who else is. */
    IN_ROOM,
    ENDED
}
