package dev.parley.client.ui.picture;

/** A size in physical pixels. */
record PixelSize(int width, int height) {
    static final PixelSize NONE = new PixelSize(0, 0);

    boolean isEmpty() {
        return width < 1 || height < 1;
    }

    /** The size that a picture has on the screen when it is turned by so many degrees. */
    PixelSize turned(int rotation) {
        return rotation % 180 == 0 ? this : new PixelSize(/* width= */ height, /* height= */ width);
    }

    /** So many times as wide and as high. */
    PixelSize times(double factor) {
        return new PixelSize((int) Math.ceil(width * factor), (int) Math.ceil(height * factor));
    }

    /** The smallest size that holds both. */
    PixelSize with(PixelSize other) {
        return new PixelSize(Math.max(width, other.width), Math.max(height, other.height));
    }

    PixelSize atMost(int maxWidth, int maxHeight) {
        return new PixelSize(Math.min(width, maxWidth), Math.min(height, maxHeight));
    }

    /** Whether the two differ by so little that another picture would look the same. */
    boolean isNear(PixelSize other) {
        return Math.abs(width - other.width) <= 2 && Math.abs(height - other.height) <= 2;
    }
}
