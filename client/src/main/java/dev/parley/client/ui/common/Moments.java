package dev.parley.client.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Puts moments into words, in this computer's time zone. */
public final class Moments {
    private Moments() {}

    /** Says a day and its time, such as "Mar 14, 2026, 9:26 AM". */
    public static String dateAndTime(Texts texts, Instant at) {
        return words(texts, at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** Says a time of the day, such as "9:26 AM". */
    public static String time(Texts texts, Instant at) {
        return words(texts, at, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    private static String words(Texts texts, Instant at, DateTimeFormatter form) {
        return form.withLocale(texts.locale().get()).format(at.atZone(ZoneId.systemDefault()));
    }
}
