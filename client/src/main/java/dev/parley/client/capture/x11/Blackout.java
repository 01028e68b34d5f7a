package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the desktop is black because masked windows are seen there, or were a moment ago: where such a window has gone, its pixels stay
 * until the window below paints over them, which takes as long as its program does.
 */
final class Blackout {
    private static final long SHORTEST = Duration.ofMillis(300).toNanos();
    private static final long LONGEST = Duration.ofSeconds(2).toNanos();

    private final List<Stain> stains = new ArrayList<>();
    private long round;
    private Area visible = Area.NONE;
    private Area black = Area.NONE;

    /** Where a masked window was seen; {@code unpainted} is what nobody has painted over since. */
    private record Stain(Box box, Area unpainted, long round, long at) {
        boolean holds(long now) {
            return now - at < SHORTEST || (now - at < LONGEST && !unpainted.isEmpty());
        }

        Area black(long now) {
            return now - at < SHORTEST ? Area.of(box) : unpainted;
        }
    }

    /** A masked window was seen here since the last picture. */
    void stain(Area seen, long now) {
        for (Box box : seen.boxes()) {
            stains.removeIf(stain -> stain.box().equals(box));
            stains.add(new Stain(box, Area.of(box), round + 1, now));
        }
    }

    /**
     * What is black in the next picture.
     *
     * @param seenNow where masked windows are seen in it
     * @param painted since the picture before; without meaning where a compositor paints the desktop
     */
    Area next(Area seenNow, List<Box> painted, long now) {
        round++;
        // What was painted since the last picture may have been painted before the window went.
        stains.replaceAll(stain -> stain.round() > round - 2 || stain.unpainted().isEmpty()
                ? stain
                : new Stain(stain.box(), without(stain.unpainted(), painted), stain.round(), stain.at()));
        stains.removeIf(stain -> !stain.holds(now));
        round--;
        stain(seenNow, now);
        round++;
        visible = seenNow;
        black = seenNow;
        for (Stain stain : stains) {
            black = black.plus(stain.black(now));
        }
        return black;
    }

    /** Whether something is black where no masked window is any more. */
    boolean lingers() {
        return !black.minus(visible).isEmpty();
    }

    private static Area without(Area area, List<Box> painted) {
        Area rest = area;
        for (Box box : painted) {
            rest = rest.minus(box);
        }
        return rest;
    }
}
