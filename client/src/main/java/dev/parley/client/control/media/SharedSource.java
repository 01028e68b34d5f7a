package dev.parley.client.control.media;

/**
 * Something that can be shared.
 *
 * @param title of a window, or the name of a screen
 * @param application which program's window it is; empty where that is not known
 */
public record SharedSource(ShareSource source, String title, String application, int width, int height) {}
