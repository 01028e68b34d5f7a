package dev.parley.client.ringing;

/** Whether somebody's program can be rung. */
public enum Presence {
    THERE,
    AWAY,
    /** Their server was tried, and nobody can be rung there now. */
    UNREACHABLE,
    /** Nobody knows: no link of theirs, no server was tried yet, or they do not show it. */
    UNKNOWN
}
