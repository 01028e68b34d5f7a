package dev.parley.client.transfer.part;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file directly in some folder, on every system: no path, nothing invisible, nothing reserved, at most
 * 200 bytes of UTF-8, in NFC. {@code of} makes one out of anything, and leaves a name that is safe already as it is.
 */
public record SafeFileName(String text) implements LeafName<SafeFileName> {
    public static final int MAX_BYTES = 200;

    static final String FALLBACK = "file";
    private static final int MAX_EXTENSION_BYTES = 32;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    // Windows takes these for devices whatever follows the first dot; it counts superscript digits as digits.
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?");

    private static final Pattern EDGES = Pattern.compile("^[ \\u200c\\u200d]+|[ .\\u200c\\u200d]+$");

    public SafeFileName {
        if (!text.equals(clean(text))) {
            throw new IllegalArgumentException("not a safe file name");
        }
    }

    public static SafeFileName of(String offered) {
        return new SafeFileName(clean(offered));
    }

    @Override
    public SafeFileName numbered(int number) {
        return new SafeFileName(fit(text, " (" + number + ")", MAX_BYTES));
    }

    private static String clean(String offered) {
        String name = trimmed(legible(offered));
        // A leading dot hides a file from the very person who asked for it.
        return ending(name.startsWith(".") ? "_" + name.substring(1) : name);
    }

    /** As safe, but for a dot at its beginning. */
    static String portable(String offered) {
        return ending(trimmed(legible(offered)));
    }

    private static String legible(String offered) {
        StringBuilder kept = new StringBuilder();
        offered.codePoints()
                .limit(1024) // far more than fits, so that a huge text costs little
                .map(SafeFileName::replaced)
                .filter(c -> c != 0)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static String ending(String trimmed) {
        if (trimmed.isEmpty()) {
            return FALLBACK;
        }
        // Shortened first, since that may uncover a device.
        String name = fit(trimmed, "", MAX_BYTES);
        return DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches() ? fit("_" + name, "", MAX_BYTES) : name;
    }

    /** Returns what stands for a character in a file name; 0 if nothing does. */
    private static int replaced(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> 0;
            // Format characters hold the bidirectional overrides; the joiners are needed for emoji and Persian.
            case Character.FORMAT -> isJoiner(codePoint) ? codePoint : 0;
            case Character.SPACE_SEPARATOR -> ' ';
            default -> FORBIDDEN.indexOf(codePoint) >= 0 ? '_' : codePoint;
        };
    }

    static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** Windows drops dots and spaces at the end silently, and so would find another file; joiners there join nothing. */
    private static String trimmed(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    /** Puts {@code suffix} before the extension and shortens what stands before it until all fits into so many bytes. */
    static String fit(String name, String suffix, int most) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || bytes(name.substring(dot)) > MAX_EXTENSION_BYTES) {
            dot = name.length();
        }
        String extension = name.substring(dot);
        String stem = name.substring(0, dot);
        int room = most - bytes(suffix) - bytes(extension);
        return (bytes(stem) <= room ? stem : trimmed(cut(stem, room))) + suffix + extension;
    }

    private static String cut(String text, int room) {
        int end = text.length();
        for (int used = bytes(text); used > room; ) {
            int start = text.offsetByCodePoints(end, -1);
            used -= bytes(text.substring(start, end));
            end = start;
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
