package dev.parley.client.control.call;

/** Why a call ended; decides the exit code of {@code ./parley call}. */
public enum CallEnd {
    NONE,
    HUNG_UP,
    /** The server could not be reached, or is none. */
    UNREACHABLE,
    /** The room did not let us in. */
    REFUSED,
    /** The link cannot be read. */
    WRONG_LINK,
    /** Something inside broke. */
    FAILED
}
