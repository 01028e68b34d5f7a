package dev.parley.client.control.text;

/** Makes a text harmless to look at: what is left can neither steer a terminal nor reorder what stands beside it. */
public final class PlainText {
    private PlainText() {}

    /** Keeps line breaks and tabs; drops other control characters, embeddings, overrides and isolates, and broken pairs. */
    public static String of(String text) {
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
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE -> false;
            // Right-to-left writing needs none of these; the algorithm that a label uses knows each letter's direction.
            case Character.FORMAT ->
                !(codePoint >= 0x202A && codePoint <= 0x202E) && !(codePoint >= 0x2066 && codePoint <= 0x2069);
            default -> true;
        };
    }
}
