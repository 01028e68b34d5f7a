package dev.parley.client.pointing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is drawn now on one shared picture: pointers, strokes that fade, rings that spread. Driven by given times; bounded for
 * each person, of whose oldest marks the next ones take the place.
 *
 * @param <A> who draws
 */
public final class PointingBoard<A> {
    private final Map<A, Author> authors = new LinkedHashMap<>();

    /** What is to be drawn at one moment. */
    public record Drawing<A>(List<Pointer<A>> pointers, List<Stroke<A>> strokes, List<Ripple<A>> ripples) {
        public boolean isEmpty() {
            return pointers.isEmpty() && strokes.isEmpty() && ripples.isEmpty();
        }
    }

    public record Pointer<A>(A author, Spot at) {}

    /** @param strength 1, and towards 0 while it fades */
    public record Stroke<A>(A author, List<Spot> points, double strength) {}

    /** @param progress from 0 towards 1, where it is gone */
    public record Ripple<A>(A author, Spot at, double progress) {}

    public void on(A from, PointingMark mark, long nanoTime) {
        Author author = authors.computeIfAbsent(from, _ -> new Author());
        switch (mark) {
            case PointingMark.At(Spot spot) -> author.pointer = Optional.of(new Placed(spot, nanoTime));
            case PointingMark.Gone() -> author.pointer = Optional.empty();
            case PointingMark.Ink ink -> author.draw(ink, nanoTime);
            case PointingMark.Click(var _, Spot spot) -> author.ripple(new Placed(spot, nanoTime));
        }
    }

    /** Nothing of this person is drawn any more. */
    public void remove(A author) {
        authors.remove(author);
    }

    /** All ink goes; pointers stay. */
    public void clearInk() {
        authors.values().forEach(author -> author.strokes.clear());
    }

    public void clear() {
        authors.clear();
    }

    /** What is drawn now; what is over is forgotten. */
    public Drawing<A> drawing(long nanoTime) {
        List<Pointer<A>> pointers = new ArrayList<>();
        List<Stroke<A>> strokes = new ArrayList<>();
        List<Ripple<A>> ripples = new ArrayList<>();
        for (Iterator<Map.Entry<A, Author>> each = authors.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<A, Author> entry = each.next();
            Author author = entry.getValue();
            author.forgetWhatIsOver(nanoTime);
            if (author.isEmpty()) {
                each.remove();
                continue;
            }
            A who = entry.getKey();
            author.pointer.ifPresent(pointer -> pointers.add(new Pointer<>(who, pointer.spot)));
            author.strokes.values().forEach(line -> strokes.add(line.at(who, nanoTime)));
            author.ripples.forEach(ring -> ripples.add(new Ripple<>(
                    who, ring.spot, (double) (nanoTime - ring.since) / PointingLimits.RIPPLE_LASTS.toNanos())));
        }
        return new Drawing<>(pointers, strokes, ripples);
    }

    private record Placed(Spot spot, long since) {}

    private static final class Line {
        final TreeMap<Integer, Spot> points = new TreeMap<>();
        long changed;

        <A> Stroke<A> at(A author, long nanoTime) {
            long fading = nanoTime - changed - PointingLimits.INK_STANDS.toNanos();
            double strength = 1 - Math.clamp((double) fading / PointingLimits.INK_FADES.toNanos(), 0, 1);
            return new Stroke<>(author, List.copyOf(points.values()), strength);
        }
    }

    private static final class Author {
        final Map<Integer, Line> strokes = new LinkedHashMap<>();
        final Deque<Placed> ripples = new ArrayDeque<>();
        Optional<Placed> pointer = Optional.empty();

        void draw(PointingMark.Ink ink, long nanoTime) {
            Line line = strokes.computeIfAbsent(ink.stroke(), _ -> new Line());
            Map<Integer, Spot> fresh = new HashMap<>();
            for (int i = 0; i < ink.points().size(); i++) {
                if (!line.points.containsKey(ink.first() + i)) {
                    fresh.put(ink.first() + i, ink.points().get(i));
                }
            }
            if (!fresh.isEmpty()) {
                line.points.putAll(fresh);
                line.changed = nanoTime;
            }
            while (strokes.size() > 1
                    && (strokes.size() > PointingLimits.STROKES || points() > PointingLimits.KEPT_POINTS)) {
                strokes.remove(strokes.keySet().iterator().next());
            }
        }

        void ripple(Placed ring) {
            if (ripples.size() == PointingLimits.RIPPLES) {
                ripples.removeFirst();
            }
            ripples.addLast(ring);
        }

        void forgetWhatIsOver(long nanoTime) {
            pointer = pointer.filter(at -> nanoTime - at.since < PointingLimits.POINTER_LASTS.toNanos());
            long ink = PointingLimits.INK_STANDS.plus(PointingLimits.INK_FADES).toNanos();
            strokes.values().removeIf(line -> nanoTime - line.changed >= ink);
            ripples.removeIf(ring -> nanoTime - ring.since >= PointingLimits.RIPPLE_LASTS.toNanos());
        }

        boolean isEmpty() {
            return pointer.isEmpty() && strokes.isEmpty() && ripples.isEmpty();
        }

        private int points() {
            return strokes.values().stream()
                    .mapToInt(line -> line.points.size())
                    .sum();
        }
    }
}
