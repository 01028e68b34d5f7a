package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareSource;
import dev.parley.client.ui.share.Outline.Box;
import java.util.Optional;

/**
 * A part of one screen while it is drawn: by a pointer from corner to corner, or moved and stretched by keys. Pure geometry, in lengths
 * from the screen's corner.
 *
 * @param screen where on the desktop it is
 * @param scale how many dots of the desktop are one of these lengths
 * @param from the corner where it began
 * @param to the corner that moves
 */
record Drawing(Box screen, double scale, Corner from, Corner to) {
    /** Fewer dots than that nobody means. */
    private static final int SMALLEST = 16;

    record Corner(double x, double y) {}

    /** Nothing is drawn yet. */
    static Drawing on(Box screen, double scale) {
        return new Drawing(screen, scale, new Corner(0, 0), new Corner(0, 0));
    }

    Drawing begin(double x, double y) {
        Corner at = inside(x, y);
        return new Drawing(screen, scale, at, at);
    }

    Drawing drag(double x, double y) {
        return new Drawing(screen, scale, from, inside(x, y));
    }

    /** The keys begin with the middle of the screen. */
    private Drawing forKeys() {
        return region().isPresent()
                ? this
                : begin(screen.width() / 4, screen.height() / 4).drag(screen.width() * 3 / 4, screen.height() * 3 / 4);
    }

    Drawing move(double byX, double byY) {
        Drawing now = forKeys();
        Box box = now.box();
        double x = Math.clamp(box.x() + byX, 0, screen.width() - box.width());
        double y = Math.clamp(box.y() + byY, 0, screen.height() - box.height());
        return begin(x, y).drag(x + box.width(), y + box.height());
    }

    Drawing stretch(double byX, double byY) {
        Drawing now = forKeys();
        Box box = now.box();
        return begin(box.x(), box.y())
                .drag(
                        Math.max(box.x() + SMALLEST, box.right() + byX),
                        Math.max(box.y() + SMALLEST, box.bottom() + byY));
    }

    Box box() {
        double x = Math.min(from.x(), to.x());
        double y = Math.min(from.y(), to.y());
        return new Box(x, y, Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
    }

    /** What is drawn, in dots of the desktop; empty if it is too small to be meant. */
    Optional<ShareSource.Region> region() {
        Box box = box();
        int x = dots(screen.x() + box.x());
        int y = dots(screen.y() + box.y());
        int width = dots(screen.x() + box.right()) - x;
        int height = dots(screen.y() + box.bottom()) - y;
        return width < SMALLEST || height < SMALLEST || x < 0 || y < 0
                ? Optional.empty()
                : Optional.of(new ShareSource.Region(x, y, width, height));
    }

    private int dots(double length) {
        return (int) Math.round(length * scale);
    }

    private Corner inside(double x, double y) {
        return new Corner(Math.clamp(x, 0, screen.width()), Math.clamp(y, 0, screen.height()));
    }
}
