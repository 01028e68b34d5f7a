package dev.parley.client.app.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a file by which a desktop starts a program (Desktop Entry Specification 1.5). Pure. */
final class AutostartEntry {
    private static final String GROUP = "[Desktop Entry]";
    /** What needs no quotes, of any shell or desktop. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,+@-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FIRST = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\\s\"]+", Pattern.DOTALL);

    private AutostartEntry() {}

    /** That starts a program without its window, and does nothing where that is gone. */
    static String of(List<String> program) {
        return """
                %s
                Type=Application
                Version=1.5
                Name=Parley
                Comment=Wait in the tray, and to be rung
                Comment[de]=Im Infobereich warten und angerufen werden
                Icon=dev.parley.Parley
                TryExec=%s
                Exec=%s
                Terminal=false
                StartupNotify=false
                """.formatted(
                        GROUP,
                        escaped(program.getFirst()),
                        escaped(program.stream().map(AutostartEntry::quoted).collect(Collectors.joining(" "))));
    }

    /**
     * Whether a desktop would start something by it.
     *
     * @param isThere of a program by its name or whole path
     */
    static boolean starts(String text, Predicate<String> isThere) {
        Map<String, String> entry = entry(text);
        Matcher first = FIRST.matcher(unescaped(entry.getOrDefault("Exec", "")));
        return !entry.getOrDefault("Hidden", "false").equals("true")
                // What GNOME's and other desktops' own settings write.
                && !entry.getOrDefault("X-GNOME-Autostart-enabled", "true").equals("false")
                && (!entry.containsKey("TryExec") || isThere.test(unescaped(entry.get("TryExec"))))
                && first.lookingAt()
                && isThere.test(unquoted(first));
    }

    private static Map<String, String> entry(String text) {
        Map<String, String> entry = new HashMap<>();
        text.lines()
                .dropWhile(line -> !line.strip().equals(GROUP))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .forEach(line -> entry.putIfAbsent(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip()));
        return entry;
    }

    private static String quoted(String argument) {
        String percent = argument.replace("%", "%%");
        return PLAIN.matcher(argument).matches() ? percent : '"' + percent.replaceAll("[\"`$\\\\]", "\\\\$0") + '"';
    }

    private static String unquoted(Matcher first) {
        String inside = first.group(1);
        String plain = inside == null ? first.group() : inside.replaceAll("\\\\(.)", "$1");
        return plain.replace("%%", "%");
    }

    /** As any text stands in such a file. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(.)")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            case "s" -> " ";
                            default -> found.group(1);
                        }));
    }
}
