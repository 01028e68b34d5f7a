package dev.parley.client.app.dbus;

import dev.parley.client.control.text.PlainText;

/** Somebody's words as a notification may have them: short, of one line or a few, and nothing but words. Pure. */
enum NotificationText {
    /** For who shows texts as they are. */
    PLAIN,
    /** For who takes a text for markup. */
    MARKUP;

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 300;

    static String title(String words) {
        return shortened(PlainText.of(words).replaceAll("\\s+", " ").strip(), LONGEST_TITLE);
    }

    String body(String words) {
        String plain = shortened(PlainText.of(words).strip(), LONGEST_BODY);
        return switch (this) {
            case PLAIN -> plain;
            case MARKUP -> plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        };
    }

    /** Letters that are written with two units of UTF-16 stay whole. */
    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
