package dev.parley.client.face;

import dev.parley.signaling.PageFile;
import java.util.List;
import java.util.Locale;

/**
 * One of the 64 that two people compare by eye.
 *
 * @param sign as text: an emoji
 * @param english its name, to be read aloud
 * @param german the same in German
 */
public record Symbol(String sign, String english, String german) {
    private static final int FIELDS = 3;

    /** Read when somebody compares for the first time. */
    private static final class All {
        private static final List<Symbol> IN_ORDER = PageFile.read("core/symbols.js")
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> new Symbol(fields[0], fields[1], fields[2]))
                .toList();
    }

    /** Of which the first is 0, as docs/protocol.md §8 has them. */
    public static List<Symbol> all() {
        return All.IN_ORDER;
    }

    public String name(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
