package dev.parley.client.crash;

import dev.parley.client.face.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report of one fault, for whoever mends Parley, and so in English.
 *
 * @param when it happened
 * @param program which of Parley's
 * @param end how it ended, or what went wrong
 * @param facts each a name, a colon and a value
 * @param trace where it was, the innermost first
 */
public record CrashReport(Instant when, Program program, String end, List<String> facts, List<String> trace) {
    static final int MAX_TRACE = 120;
    private static final int MAX_LINE = 200;
    private static final String HEAD = """
            Report of a crash of Parley

            It was sent to nobody, and lies on this computer until it is deleted. It holds what is below and nothing else: no names, links,
            keys, addresses, messages or names of files.
            """;

    /** What of Parley it was. */
    public enum Program {
        WINDOW,
        ENGINE,
        COMMAND
    }

    public CrashReport {
        facts = List.copyOf(facts);
        trace = trace.stream().limit(MAX_TRACE).toList();
    }

    /** One of a program of this very version and system. */
    public static CrashReport of(Instant when, Program program, String end, List<String> more, List<String> trace) {
        return new CrashReport(
                when,
                program,
                end,
                Stream.concat(more.stream(), ownFacts().stream()).toList(),
                trace);
    }

    /** How long something lived, as a fact. */
    public static String lived(Duration life) {
        return "lived: " + life.toSeconds() + " s";
    }

    private static List<String> ownFacts() {
        return List.of(
                "version: " + Version.TEXT,
                "java: " + System.getProperty("java.runtime.version", "") + ", "
                        + System.getProperty("java.vm.vendor", ""),
                "system: " + System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + ", "
                        + System.getProperty("os.arch", ""));
    }

    /** All of it, as it is kept and shown. */
    public String text() {
        return Stream.of(
                        HEAD.lines(),
                        Stream.of(
                                "",
                                "program: "
                                        + switch (program) {
                                            case WINDOW -> "window";
                                            case ENGINE -> "engine";
                                            case COMMAND -> "command";
                                        },
                                "when: " + when.truncatedTo(ChronoUnit.SECONDS),
                                "end: " + end),
                        facts.stream(),
                        trace.isEmpty() ? Stream.<String>of() : Stream.of("trace:"),
                        trace.stream().map(line -> "  " + line))
                .flatMap(lines -> lines)
                .map(CrashReport::bounded)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String bounded(String line) {
        String printable = line.replaceAll("\\p{Cntrl}", " ");
        return printable.length() > MAX_LINE ? printable.substring(0, MAX_LINE) : printable;
    }
}
