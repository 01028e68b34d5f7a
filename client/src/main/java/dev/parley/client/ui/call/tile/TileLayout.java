package dev.parley.client.ui.call.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the tiles of a call go, as in the page ({@code stage/layout.js}). Pure geometry: boxes never overlap, never leave the
 * area, and are never empty.
 */
final class TileLayout {
    /** How much of the area the small tiles beside a large one take. */
    private static final double STRIP = 0.2;

    /** Shapes that most cameras' pictures fill without losing much. */
    private static final double NARROWEST = 1.2;

    private static final double WIDEST = 16.0 / 9;

    record Box(double x, double y, double width, double height) {}

    private record Size(double width, double height) {
        /** The largest of a good shape in this room. */
        static Size shaped(double width, double height) {
            double aspect = Math.clamp(width / height, NARROWEST, WIDEST);
            double fitted = Math.min(width, height * aspect);
            return new Size(fitted, fitted / aspect);
        }

        double area() {
            return width * height;
        }
    }

    private TileLayout() {}

    /** All tiles of the same size, which is the largest possible; rows and the last row are centred. One alone takes the area. */
    static List<Box> grid(int count, double width, double height, double gap) {
        if (count == 1) {
            return List.of(new Box(0, 0, width, height));
        }
        double space = bounded(gap, count, width, height);
        int columns = IntStream.rangeClosed(1, count)
                .boxed()
                .max(Comparator.comparingDouble(
                        tried -> tile(count, tried, width, height, space).area()))
                .orElse(1);
        Size tile = tile(count, columns, width, height, space);
        int rows = Math.ceilDiv(count, Math.max(1, columns));
        double top = (height - rows * tile.height() - (rows - 1) * space) / 2;
        List<Box> boxes = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int row = index / columns;
            int inRow = Math.min(columns, count - row * columns);
            double left = (width - inRow * tile.width() - (inRow - 1) * space) / 2;
            boxes.add(new Box(
                    left + index % columns * (tile.width() + space),
                    top + row * (tile.height() + space),
                    tile.width(),
                    tile.height()));
        }
        return List.copyOf(boxes);
    }

    /** One tile large, the others in a strip: above it in an upright area, else on its left. */
    static List<Box> speaker(int count, int large, double width, double height, double gap) {
        if (count <= 1) {
            return grid(count, width, height, gap);
        }
        double space = bounded(gap, count, width, height);
        int others = count - 1;
        boolean upright = height > width;
        double along = upright ? width : height;
        double room = (along - space * (others - 1)) / others;
        double thick = upright ? Math.min(height * STRIP, room / NARROWEST) : Math.min(width * STRIP, room * WIDEST);
        Size small = upright ? Size.shaped(room, thick) : Size.shaped(thick, room);
        double length = upright ? small.width() : small.height();
        double start = (along - others * length - (others - 1) * space) / 2;
        List<Box> boxes = new ArrayList<>();
        for (int index = 0; index < others; index++) {
            double at = start + index * (length + space);
            boxes.add(new Box(upright ? at : 0, upright ? 0 : at, small.width(), small.height()));
        }
        double left = upright ? 0 : small.width() + space;
        double top = upright ? small.height() + space : 0;
        boxes.add(large, new Box(left, top, width - left, height - top));
        return List.copyOf(boxes);
    }

    private static Size tile(int count, int columns, double width, double height, double gap) {
        int rows = Math.ceilDiv(count, columns);
        return Size.shaped((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows);
    }

    /** In a small window the tiles need the room more than the gaps. */
    private static double bounded(double gap, int count, double width, double height) {
        return Math.min(gap, Math.min(width, height) / (2 * Math.max(1, count)));
    }
}
