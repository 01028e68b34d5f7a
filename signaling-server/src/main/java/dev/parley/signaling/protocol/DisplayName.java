package dev.parley.signaling.protocol;

/** The rule for names that people give themselves: 1 to 64 characters that cannot disguise what is beside them. */
public final class DisplayName {
    public static final int MAX_CHARS = 64;

    private DisplayName() {}

    /** Makes a name that {@link #require} accepts out of any text; an empty result becomes {@code fallback}. */
    public static String clean(String text, String fallback) {
        StringBuilder kept = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(DisplayName::isAllowed)
                .limit(MAX_CHARS)
                .forEach(kept::appendCodePoint);
        while (kept.length() > MAX_CHARS) {
            kept.delete(kept.offsetByCodePoints(kept.length(), -1), kept.length());
        }
        String name = kept.toString().strip();
        return name.isEmpty() ? fallback : name;
    }

    static String require(String field, String name) {
        ProtocolException.requireLength(field, name, 1, MAX_CHARS);
        if (!name.codePoints().allMatch(DisplayName::isAllowed)) {
            throw new ProtocolException(field, "must not hold control, direction or unpaired surrogate characters");
        }
        return name;
    }

    private static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            // Format characters hold the bidirectional overrides; the joiner (U+200D) is needed for emoji.
            case Character.FORMAT -> codePoint == 0x200D || codePoint == 0x200C;
            default -> true;
        };
    }
}
