package dev.parley.client.compare.screen;

import dev.parley.client.picture.TestPicture;
import dev.parley.client.picture.TestPictureCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where on a screen the test picture of another is drawn, and what it says of itself there. */
public record PictureOnScreen(int left, int top, int width, int height) {
    private static final int GREEN_SHIFT = 8;
    private static final int BYTE = 0xff;

    /** So many rows of the ribbon that runs over the whole width are seen at least. */
    private static final int RIBBON_ROWS = 12;

    private static final int NARROWEST = 320;

    /** Above the ribbon, and so far apart that the box covers one or two. */
    private static final List<Double> BACKGROUND_ROWS = List.of(0.2, 0.3, 0.4, 0.5, 0.6, 0.7);

    private static final int ROWS_SEEN = 4;
    private static final int LEAST_RISE = 20;
    private static final int GREATEST_RISE = 80;
    private static final int SLACK = 4;

    /** A picture of a screen: pixels row by row. */
    public static final class Shot {
        private final int width;
        private final int height;
        private final int[] pixels;

        public Shot(int width, int height, int[] pixels) {
            this.width = width;
            this.height = height;
            this.pixels = pixels.clone();
        }

        public static Shot of(Framebuffer screen) {
            return new Shot(screen.width(), screen.height(), screen.rows(1));
        }

        int green(int x, int y) {
            return pixels[y * width + x] >> GREEN_SHIFT & BYTE;
        }
    }

    /** The code that is drawn now; empty if the picture is not there, or not whole. */
    public Optional<TestPictureCode> code(Framebuffer screen) {
        return TestPictureCode.read(width, height, (x, y) -> screen.rgb(left + x, top + y) >> GREEN_SHIFT & BYTE);
    }

    /**
     * Whether any picture of the other is there, also one that is too small for its code: on the test picture it grows brighter from left to
     * right. One's own, which stands in a mirror, grows darker.
     */
    public boolean isBegun(Framebuffer screen) {
        return isBegun((x, y) -> screen.rgb(left + x, top + y) >> GREEN_SHIFT & BYTE);
    }

    boolean isBegun(Shot shot) {
        return isBegun((x, y) -> shot.green(left + x, top + y));
    }

    private boolean isBegun(TestPictureCode.Luma green) {
        return BACKGROUND_ROWS.stream()
                        .map(row -> (int) (row * height))
                        .map(y -> green.at(width * 3 / 4, y) - green.at(width / 4, y))
                        .filter(rise -> rise >= LEAST_RISE && rise <= GREATEST_RISE)
                        .count()
                >= ROWS_SEEN;
    }

    private boolean isIn(Shot shot) {
        return TestPictureCode.read(width, height, (x, y) -> shot.green(left + x, top + y))
                .isPresent();
    }

    /**
     * Looks for it: its ribbon is what moves over its whole width, and the code above it must be right. One's own picture stands in a
     * mirror, and is not found.
     */
    public static Optional<PictureOnScreen> find(Shot earlier, Shot later) {
        Map<Span, Integer> spans = new HashMap<>();
        for (int y = 0; y < later.height; y++) {
            changed(earlier, later, y).ifPresent(span -> spans.merge(span, 1, Integer::sum));
        }
        return spans.entrySet().stream()
                .filter(span -> span.getValue() >= RIBBON_ROWS && span.getKey().width() >= NARROWEST)
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Integer.compare(other.width(), one.width()))
                .flatMap(span -> within(span, later).stream())
                .findFirst();
    }

    /** The columns of a row between which something changed. */
    private record Span(int from, int to) {
        int width() {
            return to - from + 1;
        }
    }

    private static Optional<Span> changed(Shot earlier, Shot later, int y) {
        int from = -1;
        int to = -1;
        for (int x = 0; x < later.width; x++) {
            int at = y * later.width + x;
            if (earlier.pixels[at] != later.pixels[at]) {
                from = from < 0 ? x : from;
                to = x;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** Some columns at the edges may be alike in both, and are not seen to have changed. */
    private static Optional<PictureOnScreen> within(Span span, Shot shot) {
        for (int left = span.from(); left >= Math.max(0, span.from() - SLACK); left--) {
            for (int right = span.to(); right <= Math.min(shot.width - 1, span.to() + SLACK); right++) {
                int width = right - left + 1;
                int height = Math.round((float) width * TestPicture.HEIGHT / TestPicture.WIDTH);
                for (int top = 0; top + height <= shot.height; top++) {
                    PictureOnScreen here = new PictureOnScreen(left, top, width, height);
                    if (here.isIn(shot)) {
                        return Optional.of(here.centred(shot));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The topmost place at which the code can be read is too high: the middle of all of them is meant. */
    private PictureOnScreen centred(Shot shot) {
        int last = top;
        while (last + 1 + height <= shot.height && new PictureOnScreen(left, last + 1, width, height).isIn(shot)) {
            last++;
        }
        return new PictureOnScreen(left, (top + last) / 2, width, height);
    }
}
