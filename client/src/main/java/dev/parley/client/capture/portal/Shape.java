package dev.parley.client.capture.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of pictures, as GStreamer tells it beside them. Pure. */
record Shape(int width, int height) {
    static final int MOST = 16_384;
    private static final int BYTES = 4;

    /** Rows end where the system's memory likes them to. */
    private static final int MOST_BETWEEN_ROWS = 1024;

    private static final Pattern CAPS =
            Pattern.compile(":" + Pipeline.SHAPE + "\\.GstPad:src: caps = video/x-raw,.*?width=\\(int\\)(\\d{1,5}),"
                    + ".*?height=\\(int\\)(\\d{1,5})[,;\\s].*");

    /** What a line of GStreamer's says of the pictures that follow; empty if it says something else. */
    static Optional<Shape> in(String line) {
        Matcher caps = CAPS.matcher(line + " ");
        if (!caps.find()) {
            return Optional.empty();
        }
        Shape shape = new Shape(Integer.parseInt(caps.group(1)), Integer.parseInt(caps.group(2)));
        return shape.width < 1 || shape.height < 1 || shape.width > MOST || shape.height > MOST
                ? Optional.empty()
                : Optional.of(shape);
    }

    boolean isExactly(int bytes) {
        return (long) width * height * BYTES == bytes;
    }

    /** Whether a picture of so many bytes can be one of this size whose rows have something between them. */
    boolean isWithin(int bytes) {
        int row = bytes / height;
        return bytes % height == 0
                && row % BYTES == 0
                && row >= width * BYTES
                && row - width * BYTES <= MOST_BETWEEN_ROWS;
    }

    /** From one row to the next. */
    int stride(int bytes) {
        return bytes / height;
    }
}
