package dev.parley.client.ui.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An outline of whole pixels, as rows with their spans: what is left of a window that has a shape. Pure geometry. */
final class Spans {
    /** A rectangle of pixels. */
    record Box(int x, int y, int width, int height) {}

    private final TreeMap<Integer, List<int[]>> rows = new TreeMap<>();

    void box(double x, double y, double width, double height) {
        for (int row = (int) Math.floor(y); row < Math.ceil(y + height); row++) {
            span(row, x, x + width);
        }
    }

    void disc(double x, double y, double radius) {
        for (int row = (int) Math.floor(y - radius); row <= Math.ceil(y + radius); row++) {
            double down = row + 0.5 - y;
            double half = Math.sqrt(Math.max(0, radius * radius - down * down));
            if (half > 0) {
                span(row, x - half, x + half);
            }
        }
    }

    /** A line as a round pen draws it. */
    void line(double x1, double y1, double x2, double y2, double radius) {
        int steps = (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / Math.max(0.5, radius / 2));
        for (int step = 0; step <= steps; step++) {
            double part = steps == 0 ? 0 : (double) step / steps;
            disc(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, radius);
        }
    }

    /** As rectangles that do not overlap; rows that are alike make one. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        List<int[]> before = List.of();
        int top = 0;
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, List<int[]>> row : rows.entrySet()) {
            List<int[]> spans = merged(row.getValue());
            if (row.getKey() != last + 1 || !alike(spans, before)) {
                add(boxes, before, top, last);
                before = spans;
                top = row.getKey();
            }
            last = row.getKey();
        }
        add(boxes, before, top, last);
        return boxes;
    }

    private static void add(List<Box> boxes, List<int[]> spans, int top, int last) {
        spans.forEach(span -> boxes.add(new Box(span[0], top, span[1] - span[0], last - top + 1)));
    }

    private void span(int row, double from, double to) {
        rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(new int[] {(int) Math.floor(from), (int) Math.ceil(to)});
    }

    private static List<int[]> merged(List<int[]> spans) {
        List<int[]> sorted = new ArrayList<>(spans);
        sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] span : sorted) {
            if (!merged.isEmpty() && span[0] <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], span[1]);
            } else {
                merged.add(span.clone());
            }
        }
        return merged;
    }

    private static boolean alike(List<int[]> some, List<int[]> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i)[0] != others.get(i)[0] || some.get(i)[1] != others.get(i)[1]) {
                return false;
            }
        }
        return true;
    }
}
