package dev.parley.client.ui.call;

import java.util.ArrayList;
import java.util.List;

/** Where the tiles of a call go. Pure geometry: boxes never overlap, never leave the area, and are never empty. */
final class TileLayout {
    /** How much of the area the small tiles beside a large one take. */
    private static final double STRIP = 0.2;

    record Box(double x, double y, double width, double height) {}

    private TileLayout() {}

    /** All tiles of the same size, which is the largest possible; rows and the last row are centred. */
    static List<Box> grid(int count, double width, double height, double gap, double aspect) {
        double space = bounded(gap, count, width, height);
        double best = 0;
        int columns = 1;
        for (int tried = 1; tried <= count; tried++) {
            double tile = tileWidth(count, tried, width, height, space, aspect);
            if (tile > best) {
                best = tile;
                columns = tried;
            }
        }
        return rows(count, columns, best, best / aspect, width, height, space);
    }

    /** One tile large, the others in a strip below or beside it, whichever leaves it larger. */
    static List<Box> speaker(int count, int speaker, double width, double height, double gap, double aspect) {
        if (count <= 1) {
            return grid(count, width, height, gap, aspect);
        }
        double space = bounded(gap, count, width, height);
        int others = count - 1;
        double lowHeight = Math.min(height * STRIP, (width - space * (others - 1)) / others / aspect);
        double sideWidth = Math.min(width * STRIP, (height - space * (others - 1)) / others * aspect);
        Box above = fit(0, 0, width, height - space - lowHeight, aspect);
        Box beside = fit(0, 0, width - space - sideWidth, height, aspect);
        List<Box> boxes;
        if (above.width() >= beside.width()) {
            boxes = new ArrayList<>(strip(others, lowHeight * aspect, lowHeight, width, space));
            boxes.replaceAll(box -> new Box(box.x(), height - lowHeight, box.width(), box.height()));
            boxes.add(speaker, above);
        } else {
            boxes = new ArrayList<>(strip(others, sideWidth / aspect, sideWidth, height, space));
            boxes.replaceAll(box -> new Box(width - sideWidth, box.x(), box.height(), box.width()));
            boxes.add(speaker, beside);
        }
        return List.copyOf(boxes);
    }

    /** Makes the strip of small tiles end before the lower right corner, where one's own picture lies. */
    static List<Box> clear(List<Box> boxes, int large, double width, double height, double across, double down) {
        boolean row = boxes.get(large).height() + 1 < height
                && boxes.stream().map(Box::y).distinct().count() == 2;
        double room = row ? width - across : height - down;
        double first = Double.MAX_VALUE;
        double last = 0;
        for (int index = 0; index < boxes.size(); index++) {
            if (index != large) {
                Box box = boxes.get(index);
                first = Math.min(first, row ? box.x() : box.y());
                last = Math.max(last, row ? box.x() + box.width() : box.y() + box.height());
            }
        }
        if (last <= room || room <= 0) {
            return boxes;
        }
        double scale = Math.min(1, room / (last - first));
        double shift = (room - (last - first) * scale) / 2 - first * scale;
        List<Box> cleared = new ArrayList<>();
        for (int index = 0; index < boxes.size(); index++) {
            Box box = boxes.get(index);
            cleared.add(
                    index == large
                            ? box
                            : new Box(
                                    row ? box.x() * scale + shift : width - box.width() * scale,
                                    row ? height - box.height() * scale : box.y() * scale + shift,
                                    box.width() * scale,
                                    box.height() * scale));
        }
        return List.copyOf(cleared);
    }

    /** A row of boxes, centred along its length. */
    private static List<Box> strip(int count, double length, double thickness, double available, double gap) {
        double start = Math.max(0, (available - count * length - (count - 1) * gap) / 2);
        List<Box> boxes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            boxes.add(new Box(start + index * (length + gap), 0, length, thickness));
        }
        return boxes;
    }

    private static Box fit(double x, double y, double width, double height, double aspect) {
        double fitted = Math.min(width, height * aspect);
        return new Box(x + (width - fitted) / 2, y + (height - fitted / aspect) / 2, fitted, fitted / aspect);
    }

    private static double tileWidth(int count, int columns, double width, double height, double gap, double aspect) {
        int rows = Math.ceilDiv(count, columns);
        return Math.min((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows * aspect);
    }

    private static List<Box> rows(
            int count, int columns, double tileWidth, double tileHeight, double width, double height, double gap) {
        int rows = Math.ceilDiv(count, Math.max(1, columns));
        double top = Math.max(0, (height - rows * tileHeight - (rows - 1) * gap) / 2);
        List<Box> boxes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double y = top + row * (tileHeight + gap);
            strip(Math.min(columns, count - row * columns), tileWidth, tileHeight, width, gap)
                    .forEach(box -> boxes.add(new Box(box.x(), y, box.width(), box.height())));
        }
        return List.copyOf(boxes);
    }

    /** In a small window the tiles need the room more than the gaps. */
    private static double bounded(double gap, int count, double width, double height) {
        return Math.min(gap, Math.min(width, height) / (2 * Math.max(1, count)));
    }
}
