package dev.parley.client.control.call;

/** How it stands with one other person in the call. */
public enum MemberState {
    CONNECTING,
    CONNECTED,
    /** The connection was lost and is being mended. */
    RECONNECTING,
    /** It could not be made or mended. */
    FAILED
}
