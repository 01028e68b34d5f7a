package dev.parley.client.capture.x11.mask;

import dev.parley.client.capture.Box;
import java.util.ArrayList;
import java.util.List;

/** Pixels of any shape, as boxes. */
record Area(List<Box> boxes) {
    static final Area NONE = new Area(List.of());

    Area {
        boxes = List.copyOf(boxes);
    }

    static Area of(Box box) {
        return box.isEmpty() ? NONE : new Area(List.of(box));
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    Area plus(Box box) {
        if (box.isEmpty()) {
            return this;
        }
        List<Box> all = new ArrayList<>(minus(box).boxes);
        all.add(box);
        return new Area(all);
    }

    Area plus(Area other) {
        Area sum = this;
        for (Box box : other.boxes) {
            sum = sum.plus(box);
        }
        return sum;
    }

    Area minus(Box hole) {
        if (hole.isEmpty() || boxes.stream().allMatch(box -> box.and(hole).isEmpty())) {
            return this;
        }
        List<Box> rest = new ArrayList<>();
        for (Box box : boxes) {
            Box both = box.and(hole);
            if (both.isEmpty()) {
                rest.add(box);
                continue;
            }
            add(rest, new Box(box.x(), box.y(), box.width(), both.y() - box.y()));
            add(rest, new Box(box.x(), both.bottom(), box.width(), box.bottom() - both.bottom()));
            add(rest, new Box(box.x(), both.y(), both.x() - box.x(), both.height()));
            add(rest, new Box(both.right(), both.y(), box.right() - both.right(), both.height()));
        }
        return new Area(rest);
    }

    Area minus(Area other) {
        Area rest = this;
        for (Box hole : other.boxes) {
            rest = rest.minus(hole);
        }
        return rest;
    }

    Box bounds() {
        return boxes.stream().reduce(Box.EMPTY, Box::around);
    }

    private static void add(List<Box> boxes, Box box) {
        if (!box.isEmpty()) {
            boxes.add(box);
        }
    }
}
