package dev.parley.client.cli.files;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes, and texts made to fit: East Asian letters and emoji take two, marks none. Pure. */
final class Columns {
    private static final String ELLIPSIS = "…";
    private static final int EMOJI_SELECTOR = 0xFE0F;

    /** Those that EastAsianWidth.txt of Unicode 14 calls wide (W) or full (F), with what is reserved for more of them. */
    private static final String WIDE = """
            1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1
            26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E
            2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247 3250-4DBF 4E00-A4CF
            A960-A97C AC00-D7A3 F900-FAD9 FE10-FE19 FE30-FE6B FF01-FF60 FFE0-FFE6 16FE0-1B2FB 1F004 1F0CF 1F18E
            1F191-1F19A 1F200-1F320 1F32D-1F335 1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0
            1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A 1F595-1F596 1F5A4
            1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7F0
            1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
            """;

    private static final TreeMap<Integer, Integer> RANGES = new TreeMap<>();

    static {
        Pattern.compile("\\s+").splitAsStream(WIDE.strip()).forEach(Columns::add);
    }

    private Columns() {}

    /** One sign, or two with a hyphen between them. */
    private static void add(String range) {
        int hyphen = range.indexOf('-');
        RANGES.put(
                Integer.parseInt(hyphen < 0 ? range : range.substring(0, hyphen), 16),
                Integer.parseInt(range.substring(hyphen + 1), 16));
    }

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int codePoint) {
        if (codePoint == EMOJI_SELECTOR) {
            // What is before it becomes wide, on many terminals: better too many than a line too long.
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        Map.Entry<Integer, Integer> range = RANGES.floorEntry(codePoint);
        return range != null && codePoint <= range.getValue();
    }

    /** Its beginning, if it does not fit as a whole. */
    static String cut(String text, int columns) {
        return of(text) <= columns ? text : beginning(text, columns - 1) + ELLIPSIS;
    }

    /** Its beginning and its end, if it does not fit as a whole: of names both tell them apart. */
    static String shortened(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int end = (columns - 1) / 2;
        String reversed = new StringBuilder(text).reverse().toString();
        return beginning(text, columns - 1 - end) + ELLIPSIS + new StringBuilder(beginning(reversed, end)).reverse();
    }

    private static String beginning(String text, int columns) {
        int at = 0;
        int taken = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            taken += of(codePoint);
            if (taken > columns) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return text.substring(0, at);
    }
}
