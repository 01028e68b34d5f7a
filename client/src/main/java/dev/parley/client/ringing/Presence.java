package dev.parley.client.ringing;

/** Whether somebody's program can be rung. */
public enum Presence {
    THERE,
    AWAY,
    /** Nobody knows: no link of theirs, no server, or they do not show it. */
    UNKNOWN
}
