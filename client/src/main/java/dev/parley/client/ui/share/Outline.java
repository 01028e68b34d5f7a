package dev.parley.client.ui.share;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the four sides of a border go, so that it is around what is shown and still on the desktop: outside, where there is room, else
 * along the inner edge. Pure geometry.
 */
record Outline(Box top, Box bottom, Box left, Box right) {

    /** A rectangle of the desktop. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        boolean isEmpty() {
            return width < 1 || height < 1;
        }

        private Box with(Box other) {
            double left = Math.min(x, other.x);
            double top = Math.min(y, other.y);
            return new Box(
                    left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
        }

        /** What of it lies in the other. */
        Box in(Box other) {
            double left = Math.max(x, other.x);
            double top = Math.max(y, other.y);
            return new Box(
                    left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
        }
    }

    /**
     * The border of what is shown.
     *
     * @param screens all of them, at least one
     */
    static Outline around(Box shown, List<Box> screens, double thick) {
        Box desktop = screens.stream().reduce(Box::with).orElse(shown);
        Box inner = new Box(Math.max(shown.x(), desktop.x() + thick), Math.max(shown.y(), desktop.y() + thick), 0, 0);
        double right = Math.min(shown.right(), desktop.right() - thick);
        double bottom = Math.min(shown.bottom(), desktop.bottom() - thick);
        double left = inner.x() - thick;
        double top = inner.y() - thick;
        double across = Math.max(0, right - inner.x()) + 2 * thick;
        double down = Math.max(0, bottom - inner.y());
        return new Outline(
                new Box(left, top, across, thick),
                new Box(left, bottom, across, thick),
                new Box(left, inner.y(), thick, down),
                new Box(right, inner.y(), thick, down));
    }

    Stream<Box> sides() {
        return Stream.of(top, bottom, left, right);
    }
}
