package dev.parley.client.contact;

/** How a call of the history began. */
public enum CallDirection {
    /** This person rang. */
    OUTGOING,
    /** Somebody rang here. */
    INCOMING,
    /** Somebody opened a link to a room. */
    LINK
}
