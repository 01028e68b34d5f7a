package dev.parley.client.compare;

import java.util.Arrays;
import java.util.List;

/** Readings of one thing, of which the middle one counts; there may be none, where a program never came so far. */
public record Readings(List<Double> values) {
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    public Readings {
        values = List.copyOf(values);
    }

    public static Readings of(double... values) {
        return new Readings(Arrays.stream(values).boxed().toList());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public double median() {
        return at(HALF);
    }

    /** What 95 of 100 do not exceed. */
    public double p95() {
        return at(MOST);
    }

    public double least() {
        return at(0);
    }

    public double most() {
        return at(1);
    }

    /** Between two readings it is their weighted mean. */
    private double at(double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
