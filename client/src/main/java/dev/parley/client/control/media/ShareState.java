package dev.parley.client.control.media;

/** How a share does. */
public enum ShareState {
    /** It is being opened; what was shared before is still sent. */
    STARTING,
    /** Its pictures are sent. */
    RUNNING,
    /** It was stopped, or what was shared is no more. */
    ENDED,
    /** It cannot be shared; nothing is sent. */
    FAILED
}
