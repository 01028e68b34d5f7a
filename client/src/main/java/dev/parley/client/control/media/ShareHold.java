package dev.parley.client.control.media;

/** What the others see of a share instead of what happens there. */
public enum ShareHold {
    /** What happens. */
    NONE,
    /** The last picture. */
    FREEZE,
    /** Black. */
    BLANK
}
