package dev.parley.client.cli;

import dev.parley.client.control.text.PlainText;

/**
 * Texts as lines of a terminal, of which each tells by its beginning whose it is: what people write begins with their name in
 * angle brackets, and lines that go on with something are indented. The program's own sentences begin with neither.
 */
public final class TerminalLines {
    private static final String INDENT = "    ";

    private TerminalLines() {}

    /** A sentence, which may hold what others chose: a name of somebody, or of a file. */
    public static String sentence(String text) {
        String harmless = PlainText.of(text).stripLeading();
        return indented(harmless.startsWith("<") ? "‹" + harmless.substring(1) : harmless);
    }

    static String chat(String name, String text) {
        return indented("<" + PlainText.of(name).replace('<', '‹').replace('>', '›') + "> " + PlainText.of(text));
    }

    private static String indented(String text) {
        return text.stripTrailing().replace("\n", "\n" + INDENT);
    }
}
