package dev.parley.client.ui.transfer.words;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes a name of a file short enough to stand beside others, without its middle: both its ends say what it is. */
final class ShortName {
    private static final int MOST = 34;
    private static final int END = 14;

    private ShortName() {}

    static String of(String name) {
        if (name.length() <= MOST) {
            return name;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        int begin = letters.preceding(MOST - END);
        int end = letters.following(name.length() - END - 1);
        return name.substring(0, begin) + "…" + name.substring(end);
    }
}
