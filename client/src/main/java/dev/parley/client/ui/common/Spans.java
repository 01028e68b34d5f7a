package dev.parley.client.ui.common;

import java.time.Duration;

/** Puts spans of time into words and digits. */
public final class Spans {
    private Spans() {}

    /** Says a span, such as "3 min" or "1 h 20 min". */
    public static String words(Texts texts, Duration span) {
        if (span.toHours() > 0) {
            return texts.get("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? texts.get("span.minutes", span.toMinutes(), span.toSecondsPart())
                : texts.get("span.seconds", span.toSeconds());
    }

    /** Shows a span as a clock does, such as "12:05" or "1:02:03". */
    public static String clock(Duration span) {
        return span.toHours() > 0
                ? String.format("%d:%02d:%02d", span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : String.format("%d:%02d", span.toMinutes(), span.toSecondsPart());
    }
}
