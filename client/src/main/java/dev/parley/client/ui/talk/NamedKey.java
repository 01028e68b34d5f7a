package dev.parley.client.ui.talk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key that can be taken. Pure.
 *
 * @param name of its sign in the X Window System
 * @param number of that sign (its keysym)
 * @param writes whether it writes or edits something where a person types
 */
public record NamedKey(String name, int number, boolean writes) {
    private static final int FIRST_FUNCTION = 0xffbe;
    private static final int FIRST_OF_PAD = 0xffb0;
    private static final int FUNCTIONS = 24;
    private static final Map<String, NamedKey> KEYS = keys();

    private static Map<String, NamedKey> keys() {
        Map<String, NamedKey> keys = new LinkedHashMap<>();
        for (int n = 1; n <= FUNCTIONS; n++) {
            add(keys, "F" + n, FIRST_FUNCTION + n - 1, false);
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            add(keys, String.valueOf(letter), letter, true);
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            add(keys, String.valueOf(digit), digit, true);
            add(keys, "KP_" + digit, FIRST_OF_PAD + digit - '0', true);
        }
        add(keys, "Pause", 0xff13, false);
        add(keys, "Scroll_Lock", 0xff14, false);
        add(keys, "Print", 0xff61, false);
        add(keys, "Insert", 0xff63, false);
        add(keys, "Menu", 0xff67, false);
        add(keys, "space", ' ', true);
        add(keys, "Home", 0xff50, true);
        add(keys, "End", 0xff57, true);
        add(keys, "Prior", 0xff55, true);
        add(keys, "Next", 0xff56, true);
        add(keys, "Left", 0xff51, true);
        add(keys, "Up", 0xff52, true);
        add(keys, "Right", 0xff53, true);
        add(keys, "Down", 0xff54, true);
        add(keys, "Delete", 0xffff, true);
        return keys;
    }

    private static void add(Map<String, NamedKey> keys, String name, int number, boolean writes) {
        keys.put(name.toLowerCase(Locale.ROOT), new NamedKey(name, number, writes));
    }

    /** The one of this name, however it is written. */
    public static Optional<NamedKey> named(String name) {
        return Optional.ofNullable(KEYS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** As a person reads it. */
    String text() {
        return name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name;
    }
}
