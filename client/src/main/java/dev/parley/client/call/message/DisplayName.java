package dev.parley.client.call.message;

import java.util.regex.Pattern;

/** The rule for names that people give themselves: 1 to 64 characters that cannot disguise what is beside them. */
public final class DisplayName {
    public static final int MAX_CHARS = 64;

    private static final Pattern SPACE_AROUND = Pattern.compile("^\\p{Zs}+|\\p{Zs}+$");

    /** What leaves no trace on a screen: joiners, fillers, selectors of variants, the empty cell of braille, space. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{200C}\\x{200D}\\x{2800}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}\\p{Zs}]*");

    private DisplayName() {}

    /** Makes a name out of any text, as docs/protocol.md §3.2 says; an empty result becomes {@code fallback}. */
    public static String clean(String text, String fallback) {
        String name = stripped(cut(whole(text)));
        return INVISIBLE.matcher(name).matches() ? fallback : name;
    }

    /** How many UTF-16 code units a name has that was made out of any text, before it is cut. */
    public static int chars(String text) {
        return whole(text).length();
    }

    private static String whole(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().filter(DisplayName::isAllowed).forEach(allowed::appendCodePoint);
        return stripped(allowed.toString());
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
