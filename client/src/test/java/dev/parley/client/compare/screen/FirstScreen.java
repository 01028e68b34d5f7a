package dev.parley.client.compare.screen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The first screen of a program, found in what was seen of an X server from before its start until it had long stood still. The same
 * rule for all programs: what counts is content, which is all that is neither the empty screen nor the window's most common colour.
 */
public final class FirstScreen {
    /** Smaller windows are none: an icon, or what a toolkit maps for itself. */
    private static final double SMALLEST_WINDOW = 0.02;

    /** From this share of content on a window is not blank any more. */
    private static final double NOT_BLANK = 0.01;

    /** A clock, a caret, a hint that fades, or a device that was found later may still change. */
    private static final double PAINTED = 0.9;

    private final int[] empty;
    private final List<Shot> shots;

    /** What was seen from this time on, in nanoseconds after the start. */
    public static final class Shot {
        private final long nanos;
        private final int[] pixels;

        public Shot(long nanos, int[] pixels) {
            this.nanos = nanos;
            this.pixels = pixels.clone();
        }

        long nanos() {
            return nanos;
        }

        private int[] pixels() {
            return pixels;
        }
    }

    /**
     * @param empty the screen before the start
     * @param shots each change, oldest first; the last is the first screen as it stands
     */
    public FirstScreen(int[] empty, List<Shot> shots) {
        this.empty = empty.clone();
        this.shots = List.copyOf(shots);
    }

    /** When a window first showed something. */
    public OptionalLong firstPicture() {
        return shots.stream()
                .filter(shot -> content(shot.pixels()) >= NOT_BLANK)
                .mapToLong(Shot::nanos)
                .findFirst();
    }

    /** When nine tenths of the content that stands there in the end were first seen. */
    public OptionalLong painted() {
        if (shots.isEmpty() || content(shots.getLast().pixels()) < NOT_BLANK) {
            return OptionalLong.empty();
        }
        int[] last = shots.getLast().pixels();
        int[] content = indices(last);
        return shots.stream()
                .filter(shot -> Arrays.stream(content)
                                .filter(at -> shot.pixels()[at] == last[at])
                                .count()
                        >= PAINTED * content.length)
                .mapToLong(Shot::nanos)
                .findFirst();
    }

    /** Which share of the window is content; 0 while there is no window. */
    private double content(int[] pixels) {
        long window = 0;
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != empty[at]) {
                window++;
            }
        }
        return window < SMALLEST_WINDOW * pixels.length ? 0 : (double) indices(pixels).length / window;
    }

    private int[] indices(int[] pixels) {
        int background = background(pixels);
        int[] found = new int[pixels.length];
        int count = 0;
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != empty[at] && pixels[at] != background) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int background(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != empty[at]) {
                counts.merge(pixels[at], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
