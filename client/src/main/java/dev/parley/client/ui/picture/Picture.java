package dev.parley.client.ui.picture;

import javafx.scene.image.Image;

/**
 * A picture that can be drawn now.
 *
 * @param image pixels in the engine's memory, as large as {@code stored}
 * @param rotation degrees clockwise by which it must be turned to be upright
 */
record Picture(Image image, PixelSize stored, int rotation) {
    PixelSize upright() {
        return stored.turned(rotation);
    }
}
