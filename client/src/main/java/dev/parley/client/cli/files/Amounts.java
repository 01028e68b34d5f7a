package dev.parley.client.cli.files;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sizes, rates and spans of time as people read them, in English. */
public final class Amounts {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB");
    private static final double STEP = 1000;
    private static final double DECIMALS_BELOW = 10;

    private Amounts() {}

    /** Says a size in decimal units, as drives and networks count: 1500 is {@code 1.5 kB}. */
    public static String bytes(long bytes) {
        if (bytes < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double value = bytes;
        int unit = -1;
        // What would round up to 1000 belongs to the next unit.
        while (value >= STEP - 0.5 && unit < UNITS.size() - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, value < DECIMALS_BELOW ? "%.1f %s" : "%.0f %s", value, UNITS.get(unit));
    }

    public static String rate(long bytesPerSecond) {
        return bytes(bytesPerSecond) + "/s";
    }

    /** Says a span in at most two units: {@code 2 min 5 s}. */
    public static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** {@code 3 files}, {@code 1 folder}, or both. */
    public static String count(int files, int folders) {
        String some = files + (files == 1 ? " file" : " files");
        String more = folders + (folders == 1 ? " folder" : " folders");
        return folders == 0 ? some : files == 0 ? more : some + " in " + more;
    }
}
