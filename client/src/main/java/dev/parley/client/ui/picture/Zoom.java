package dev.parley.client.ui.picture;

/**
 * How much a picture is magnified in its view, and about which place of it.
 *
 * @param factor 1 for all of it
 * @param x the place in the middle of the view, in widths of the picture
 * @param y likewise, in heights
 */
public record Zoom(double factor, double x, double y) {
    /** All of the picture. */
    public static final Zoom NONE = new Zoom(1, 0.5, 0.5);

    /** One pixel of a telephone's screen is easily seen in a window then. */
    private static final double MOST = 8;

    /** Less than that is none. */
    private static final double LEAST = 1.01;

    public boolean isNone() {
        return factor < LEAST;
    }

    /**
     * Magnifies so that one place stays where it is.
     *
     * @param across from the middle of the view to that place, in widths of the picture that is not magnified
     */
    Zoom times(double by, double across, double down) {
        double next = Math.clamp(factor * by, 1, MOST);
        return next < LEAST
                ? NONE
                : new Zoom(next, x + across / factor - across / next, y + down / factor - down / next);
    }

    /** Drags the picture by so many widths and heights of the one that is not magnified. */
    Zoom dragged(double across, double down) {
        return new Zoom(factor, x - across / factor, y - down / factor);
    }

    /**
     * The nearest that leaves no empty room beside the picture that it can fill.
     *
     * @param across how much of its width is seen, 0 to 1
     */
    Zoom within(double across, double down) {
        return new Zoom(factor, Math.clamp(x, across / 2, 1 - across / 2), Math.clamp(y, down / 2, 1 - down / 2));
    }
}
