package dev.parley.client.rtc.tile;

/** The largest size of the same shape inside a box. */
public record Fit(int width, int height) {
    /** So little is wanting by rounding, of a box that was made for the picture. */
    private static final int ROUNDING = 2;

    /** Never larger than the picture itself. */
    public static Fit into(int width, int height, int maxWidth, int maxHeight) {
        if (width <= maxWidth && height <= maxHeight) {
            return new Fit(width, height);
        }
        if ((long) width * maxHeight >= (long) height * maxWidth) {
            return new Fit(maxWidth, Math.max(1, (int) ((long) height * maxWidth / width)));
        }
        return new Fit(Math.max(1, (int) ((long) width * maxHeight / height)), maxHeight);
    }

    /** As large as the box lets it be; all of a box that has the picture's shape but for rounding. */
    public static Fit enlargedInto(int width, int height, int maxWidth, int maxHeight) {
        double scale = Math.min((double) maxWidth / width, (double) maxHeight / height);
        return new Fit(side(width * scale, maxWidth), side(height * scale, maxHeight));
    }

    private static int side(double length, int max) {
        return max - length <= ROUNDING ? max : Math.max(1, (int) length);
    }
}
