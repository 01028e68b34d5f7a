package dev.parley.client.call.message;

/** The fixed m-lines of every connection, in this order (docs/protocol.md §3). */
public enum MediaKind {
    AUDIO,
    CAMERA,
    SCREEN
}
