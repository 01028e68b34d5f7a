package dev.parley.client.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what a person does with mouse, finger or keys on a shared picture into marks, no more of them than the channel is for: a
 * press that moves draws, one that does not is a click. Whoever holds it calls {@link #next} some 30 times a second. Driven by
 * given times.
 */
public final class Pen {
    /** In units of a {@link Spot}: what a hand trembles in a click. */
    private static final double TREMBLES = 300;

    private final List<PointingMark> again = new ArrayList<>();
    private final List<Spot> points = new ArrayList<>();
    private Optional<Spot> at = Optional.empty();
    private Optional<Spot> pressed = Optional.empty();
    private boolean moved;
    private boolean drawing;
    private int stroke;
    private int click;
    private int said;
    private long saidAt;

    public void move(Spot spot) {
        moved |= at.isEmpty() || !at.get().equals(spot);
        at = Optional.of(spot);
        if (pressed.isPresent() && (drawing || pressed.get().distance(spot) > TREMBLES)) {
            draw(spot);
        }
    }

    public void press(Spot spot) {
        move(spot);
        pressed = Optional.of(spot);
    }

    /** What is to be said at once. */
    public List<PointingMark> release() {
        List<PointingMark> marks = new ArrayList<>();
        if (drawing) {
            sayInk(marks);
            // The last part has no other that says it again.
            again.add(part(Math.max(0, points.size() - PointingLimits.INK_AGAIN)));
            endStroke();
        } else {
            pressed.ifPresent(spot -> {
                PointingMark made = new PointingMark.Click(click, spot);
                click = (click + 1) % (Spot.MAX + 1);
                marks.add(made);
                again.add(made);
            });
        }
        pressed = Optional.empty();
        return marks;
    }

    /** The pointer leaves the picture, or its person stops pointing: what is to be said at once. */
    public List<PointingMark> leave() {
        List<PointingMark> marks = drawing ? release() : new ArrayList<>();
        pressed = Optional.empty();
        if (at.isPresent()) {
            at = Optional.empty();
            moved = false;
            marks.add(new PointingMark.Gone());
            again.add(new PointingMark.Gone());
        }
        return marks;
    }

    /** Whether there is something that {@link #next} may have to say. */
    public boolean isBusy() {
        return at.isPresent() || !again.isEmpty();
    }

    /** What is due now. */
    public List<PointingMark> next(long nanoTime) {
        List<PointingMark> marks = new ArrayList<>(again);
        again.clear();
        if (drawing) {
            sayInk(marks);
        }
        if (at.isPresent() && (moved || nanoTime - saidAt >= PointingLimits.STILL.toNanos())) {
            marks.add(new PointingMark.At(at.get()));
            moved = false;
            saidAt = nanoTime;
        }
        return marks;
    }

    private void draw(Spot spot) {
        if (!drawing) {
            drawing = true;
            pressed.ifPresent(points::add);
        }
        if (points.getLast().equals(spot)) {
            return;
        }
        points.add(spot);
        if (points.size() == PointingLimits.STROKE_POINTS) {
            // Goes on as another one that begins where this one ends.
            sayInk(again);
            endStroke();
            drawing = true;
            points.add(spot);
        }
    }

    private void endStroke() {
        stroke = (stroke + 1) % (Spot.MAX + 1);
        points.clear();
        said = 0;
        drawing = false;
    }

    private void sayInk(List<PointingMark> marks) {
        while (said < points.size()) {
            PointingMark.Ink part = part(Math.max(0, said - PointingLimits.INK_AGAIN));
            marks.add(part);
            said = part.first() + part.points().size();
        }
    }

    private PointingMark.Ink part(int first) {
        int end = Math.min(points.size(), first + PointingLimits.INK_POINTS);
        return new PointingMark.Ink(stroke, first, points.subList(first, end));
    }
}
