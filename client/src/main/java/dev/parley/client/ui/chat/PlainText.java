package dev.parley.client.ui.chat;

/** Makes a text harmless to look at: what is left cannot reorder what stands beside it. */
final class PlainText {
    private PlainText() {}

    /** Keeps line breaks and tabs; drops other control characters, what turns the direction of writing, and broken pairs. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .filter(PlainText::isHarmless)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHarmless(int codePoint) {
        boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> !turns;
        };
    }
}
