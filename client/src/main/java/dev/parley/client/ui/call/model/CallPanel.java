package dev.parley.client.ui.call.model;

/** A panel at the side of a call that can be opened from elsewhere. */
public enum CallPanel {
    CHAT,
    FILES
}
