package dev.parley.client.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table in Markdown, and the same readings by their names for a file. */
public final class Report {
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    public Report(String title, String... columns) {
        this.title = title;
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /** Keeps a number for the file; one that is none is left out. */
    public void keep(String name, double number) {
        if (Double.isFinite(number)) {
            numbers.put(name, number);
        }
    }

    public Map<String, Double> numbers() {
        return numbers;
    }

    public String text() {
        return "### " + title + "\n\n" + String.join("\n", lines) + "\n";
    }

    /** A median with what the least and the most were. */
    public static String spread(Readings readings, int digits, String unit) {
        if (readings.isEmpty()) {
            return "–";
        }
        String range = readings.values().size() < 2
                ? ""
                : " (%s to %s)".formatted(number(readings.least(), digits), number(readings.most(), digits));
        return number(readings.median(), digits) + unit + range;
    }

    /** How many times the other it is, and whether that is what was aimed at. */
    public static String ratio(double ours, double theirs, Optional<Double> aim) {
        if (!Double.isFinite(ours / theirs)) {
            return "–";
        }
        double ratio = ours / theirs;
        return number(ratio, 2)
                + aim.map(most -> (ratio <= most ? " ≤ " : " > ") + number(most, 2))
                        .orElse("");
    }

    public static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
