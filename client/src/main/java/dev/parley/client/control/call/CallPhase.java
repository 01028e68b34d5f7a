package dev.parley.client.control.call;

/** Where a call stands, as far as a face needs to know. */
public enum CallPhase {
    IDLE,
    /** Reaching the server and asking to join. */
    JOINING,
    /** The owner of the room is asked whether this side may come in. */
    WAITING,
    /** This side is in the room; the members say who else is. */
    IN_ROOM,
    ENDED
}
