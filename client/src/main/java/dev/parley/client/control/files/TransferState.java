package dev.parley.client.control.files;

/** How it stands with a transfer. */
public enum TransferState {
    /** It waits for the receiving person's answer. */
    OFFERED,
    /** What an earlier attempt left is read and compared. */
    CHECKING,
    RUNNING,
    /** This side's person paused it. */
    PAUSED,
    /** The other side's person paused it, or its disk needs help. */
    PAUSED_THERE,
    /** This side's disk needs help; the sentence says which. It goes on when it is told to. */
    TROUBLED,
    /** The other side is not there; it goes on by itself when they come back. */
    WAITING,
    /** All is sent, and the receiver makes it safe and gives it its names. */
    FINISHING
}
