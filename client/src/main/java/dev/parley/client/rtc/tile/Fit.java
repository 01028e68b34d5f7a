package dev.parley.client.rtc.tile;

/** The largest size of the same shape inside a box; never larger than the picture itself. */
public record Fit(int width, int height) {

    public static Fit into(int width, int height, int maxWidth, int maxHeight) {
        if (width <= maxWidth && height <= maxHeight) {
            return new Fit(width, height);
        }
        if ((long) width * maxHeight >= (long) height * maxWidth) {
            return new Fit(maxWidth, Math.max(1, (int) ((long) height * maxWidth / width)));
        }
        return new Fit(Math.max(1, (int) ((long) width * maxHeight / height)), maxHeight);
    }
}
