package dev.parley.client.capture;

import dev.parley.client.control.media.ShareSource;

/**
 * A screen or a window whose pictures can be taken.
 *
 * @param title a window's; of a screen its name
 * @param application a window's class, such as {@code firefox}; empty for a screen
 * @param place on the whole desktop
 */
public record Capturable(ShareSource.OnDesktop source, String title, String application, Box place) {
    public int width() {
        return place.width();
    }

    public int height() {
        return place.height();
    }
}
