package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of the desktop is black because masked windows are seen there, or were a moment ago: where such a window has gone, its pixels stay
 * until the window below paints over them, which takes as long as its program does. That is kept for tiles of the desktop, so that it
 * costs no more however often windows move.
 */
final class Blackout {
    static final int TILE = 16;

    private static final long SHORTEST = Duration.ofMillis(300).toNanos();
    private static final long LONGEST = Duration.ofSeconds(2).toNanos();

    private int columns;
    private int rows;
    /** In which round a masked window had gone from each tile; 0 for those that nothing is left in. */
    private long[] rounds = new long[0];
    /** When that was. */
    private long[] times = new long[0];
    /** Whether all of it has been painted over since. */
    private boolean[] painted = new boolean[0];

    private long round = 1;
    private boolean lingers;
    private Area seenBefore = Area.NONE;

    /** How large the desktop is. What is known is forgotten if that changes, and all of it may have been seen anywhere. */
    void resize(int width, int height, long now) {
        int newColumns = (width + TILE - 1) / TILE;
        int newRows = (height + TILE - 1) / TILE;
        if (newColumns == columns && newRows == rows) {
            return;
        }
        boolean first = columns == 0;
        columns = newColumns;
        rows = newRows;
        rounds = new long[columns * rows];
        times = new long[columns * rows];
        painted = new boolean[columns * rows];
        if (!first) {
            stain(Area.of(new Box(0, 0, width, height)), now);
        }
    }

    /** A masked window was seen here since the last picture. */
    void stain(Area seen, long now) {
        seen.boxes().forEach(box -> mark(box, round + 1, now));
    }

    private void mark(Box box, long when, long now) {
        for (int row = Math.max(0, box.y() / TILE); row < rows && row * TILE < box.bottom(); row++) {
            int from = row * columns + Math.clamp(box.x() / TILE, 0, columns);
            int to = row * columns + Math.clamp((box.right() + TILE - 1) / TILE, 0, columns);
            if (from < to) {
                Arrays.fill(rounds, from, to, when);
                Arrays.fill(times, from, to, now);
                Arrays.fill(painted, from, to, false);
            }
        }
    }

    /**
     * What is black in the next picture.
     *
     * @param seen where masked windows are in it
     * @param paint what was painted since the picture before; none where a compositor paints the desktop
     */
    Area next(Area seen, List<Box> paint, long now) {
        round++;
        paint.forEach(this::paint);
        if (!seen.equals(seenBefore)) {
            seenBefore.boxes().forEach(box -> mark(box, round, now));
            seenBefore = seen;
        }
        List<Box> black = new ArrayList<>(seen.boxes());
        lingers = false;
        for (int row = 0; row < rows; row++) {
            int from = -1;
            for (int column = 0; column <= columns; column++) {
                boolean holds = column < columns && holds(row * columns + column, now);
                if (holds && from < 0) {
                    from = column;
                } else if (!holds && from >= 0) {
                    black.add(new Box(from * TILE, row * TILE, (column - from) * TILE, TILE));
                    from = -1;
                }
            }
        }
        return new Area(black);
    }

    /** Whether something of a masked window may be left in a tile. */
    private boolean holds(int tile, long now) {
        if (rounds[tile] == 0) {
            return false;
        }
        long age = now - times[tile];
        if (age >= LONGEST || (age >= SHORTEST && painted[tile])) {
            rounds[tile] = 0;
            return false;
        }
        lingers = true;
        return true;
    }

    /** What was painted before the window had gone is not what is below it. */
    private void paint(Box box) {
        for (int row = Math.max(0, box.y() / TILE); row < rows && row * TILE < box.bottom(); row++) {
            for (int column = Math.max(0, box.x() / TILE); column < columns && column * TILE < box.right(); column++) {
                Box tile = new Box(column * TILE, row * TILE, TILE, TILE);
                int index = row * columns + column;
                if (rounds[index] < round && tile.and(box).equals(tile)) {
                    painted[index] = true;
                }
            }
        }
    }

    /** Whether something is black where no masked window is any more. */
    boolean lingers() {
        return lingers;
    }
}
