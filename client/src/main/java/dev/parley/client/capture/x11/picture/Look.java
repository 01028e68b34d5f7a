package dev.parley.client.capture.x11.picture;

import dev.parley.client.capture.Box;

/**
 * Where the pixels of what is captured are at the moment.
 *
 * @param drawable what the server reads them from
 * @param part of it
 * @param place the same on the whole desktop
 */
public record Look(int drawable, Box part, Box place) {
    public Box all() {
        return new Box(0, 0, part.width(), part.height());
    }
}
