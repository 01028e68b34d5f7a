package dev.parley.client.call.message;

import java.util.regex.Pattern;

/** The rule for names that people give themselves: 1 to 64 characters that cannot disguise what is beside them. */
public final class DisplayName {
    public static final int MAX_CHARS = 64;

    private static final Pattern SPACE_AROUND = Pattern.compile("^\\p{Zs}+|\\p{Zs}+$");

    private DisplayName() {}

    /** Makes a name out of any text, as docs/protocol.md §3.2 says; an empty result becomes {@code fallback}. */
    public static String clean(String text, String fallback) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().filter(DisplayName::isAllowed).forEach(allowed::appendCodePoint);
        String name = stripped(cut(stripped(allowed.toString())));
        return name.isEmpty() ? fallback : name;
    }

    private static String stripped(String text) {
        return SPACE_AROUND.matcher(text).replaceAll("");
    }

    /** Cuts before the character that is no longer whole. */
    private static String cut(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(MAX_CHARS)) ? MAX_CHARS - 1 : MAX_CHARS);
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
