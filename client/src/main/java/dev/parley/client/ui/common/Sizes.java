package dev.parley.client.ui.common;

import java.text.NumberFormat;
import java.util.List;

/** Puts numbers of bytes into words, by thousands as file managers do. */
public final class Sizes {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");
    private static final double STEP = 1000;
    private static final double WITHOUT_FRACTION = 99.95;
    private static final double ROUNDED_UP = 999.5;

    private Sizes() {}

    /** Says a size, such as "17 B", "1.5 MB" or "250 GB". */
    public static String words(Texts texts, long bytes) {
        double size = Math.max(0, bytes);
        int unit = 0;
        while (size >= ROUNDED_UP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat number = NumberFormat.getNumberInstance(texts.locale().get());
        number.setMaximumFractionDigits(unit == 0 || size >= WITHOUT_FRACTION ? 0 : 1);
        return number.format(size) + "\u00a0" + UNITS.get(unit);
    }
}
