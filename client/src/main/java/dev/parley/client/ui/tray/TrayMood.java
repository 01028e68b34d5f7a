package dev.parley.client.ui.tray;

/** How the picture in the tray looks. */
enum TrayMood {
    WAITING,
    IN_CALL,
    MUTED
}
