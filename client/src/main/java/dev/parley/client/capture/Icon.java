package dev.parley.client.capture;

/**
 * A small picture by which a window's program is known, {@value #SIDE} dots wide and high.
 *
 * @param pixels blue, green, red, each multiplied with alpha, and alpha; top row first
 */
// A record's array is compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
public record Icon(byte[] pixels) {
    public static final int SIDE = 32;

    /**
     * Makes one of a picture of another size: in the middle, and in its own shape.
     *
     * @param colours alpha, red, green, blue, not multiplied
     */
    public static Icon of(int width, int height, int[] colours) {
        byte[] pixels = new byte[SIDE * SIDE * 4];
        double scale = (double) Math.max(width, height) / SIDE;
        double left = (SIDE - width / scale) / 2;
        double top = (SIDE - height / scale) / 2;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                average(
                        colours,
                        width,
                        span((x - left) * scale, scale, width),
                        span((y - top) * scale, scale, height),
                        pixels,
                        (y * SIDE + x) * 4);
            }
        }
        return new Icon(pixels);
    }

    /** From where to where; one at least, unless it lies outside. */
    private record Span(int from, int to) {}

    private static Span span(double from, double length, int end) {
        if (from + length <= 0 || from >= end) {
            return new Span(0, 0);
        }
        int first = Math.clamp(Math.round(from), 0, end - 1);
        return new Span(first, Math.clamp(Math.round(from + length), first + 1, end));
    }

    private static void average(int[] colours, int width, Span across, Span down, byte[] pixels, int at) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = down.from(); y < down.to(); y++) {
            for (int x = across.from(); x < across.to(); x++) {
                int colour = colours[y * width + x];
                int opaque = colour >>> 24;
                alpha += opaque;
                red += (long) (colour >> 16 & 255) * opaque;
                green += (long) (colour >> 8 & 255) * opaque;
                blue += (long) (colour & 255) * opaque;
            }
        }
        long dots = Math.max(1, (long) (across.to() - across.from()) * (down.to() - down.from()));
        pixels[at] = (byte) (blue / 255 / dots);
        pixels[at + 1] = (byte) (green / 255 / dots);
        pixels[at + 2] = (byte) (red / 255 / dots);
        pixels[at + 3] = (byte) (alpha / dots);
    }
}
