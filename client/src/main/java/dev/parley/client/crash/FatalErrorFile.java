package dev.parley.client.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the JVM writes when native code ends it: arguments, environment, registers, pieces of memory. Of all that only lines that are
 * known go on, and of those only names that are in code: the signal, the thread, the frames, versions.
 */
final class FatalErrorFile {
    private static final Pattern AFTER_THREAD = Pattern.compile("Registers:|-+  (?:P R O C E S S|S Y S T E M)  -+");
    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+) \\(0x[0-9a-f]+\\).*");
    private static final Pattern CODE = Pattern.compile("siginfo: .*si_code: \\d+ \\(([A-Z_]+)\\).*");
    private static final Pattern MEMORY =
            Pattern.compile("# (There is insufficient memory for the Java Runtime Environment to continue\\.)");
    private static final Pattern INTERNAL =
            Pattern.compile("#\\s+(Internal Error|Out of Memory Error) \\(([A-Za-z0-9_./]+:\\d+)\\).*");
    /** As {@code scripts/launch} wants the JVM to end then. */
    private static final Pattern HEAP = Pattern.compile("#\\s+fatal error: OutOfMemory encountered: ([A-Za-z ]{1,60})");

    private static final Pattern THREAD = Pattern.compile("Current thread \\(0x[0-9a-f]+\\):\\s+(\\w+) \"([^\"]*)\".*");
    private static final Pattern CODE_NAME = Pattern.compile("[A-Za-z][A-Za-z -]{0,39}");
    private static final Pattern ELAPSED = Pattern.compile(".*elapsed time: (\\d+)(?:\\.\\d+)? seconds.*");
    private static final Pattern RUNTIME = Pattern.compile("# (JRE version|Java VM): ([A-Za-z0-9 ()+.,_:-]{1,150})");
    private static final Pattern COMMAND =
            Pattern.compile("java_command: dev\\.parley\\.client/dev\\.parley\\.client\\.app\\.Main ?(\\S*).*");
    /** A library's name and place, and a function's name if it is known; or a method of Java. */
    private static final Pattern FRAME =
            Pattern.compile("(?:# )?([CVvA])\\s+\\[([\\w.+-]+)\\+0x[0-9a-f]+\\](?:\\s+([\\w:~<>*&,$@.() -]+?)"
                    + "(?:\\+0x[0-9a-f]+)?)?(?:\\s+\\(\\S+:\\d+\\))?\\s*");

    private static final Pattern JAVA_FRAME = Pattern.compile("(?:# )?([jJ])\\s+(?:\\d+%?!? +(?:c[12] +)?)?"
            + "([\\w.$<>/]+)\\(([\\w/;\\[$]*)\\)[\\w/;\\[$]*(?:\\+\\d+)?(?:\\s.*)?");

    private final List<String> facts = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Map<Pattern, Consumer<Matcher>> known = new LinkedHashMap<>();
    private String end = "an error of the JVM";
    private CrashReport.Program program = CrashReport.Program.WINDOW;

    private FatalErrorFile() {
        known.put(SIGNAL, line -> end = "signal " + line.group(1));
        known.put(CODE, line -> end += " (" + line.group(1) + ")");
        known.put(MEMORY, _ -> end = "the system gave no more memory");
        known.put(INTERNAL, line -> end = line.group(1) + " at " + line.group(2));
        known.put(HEAP, line -> end = "out of memory (" + line.group(1) + ")");
        known.put(THREAD, line -> facts.add("thread: " + line.group(1) + " " + codeName(line.group(2))));
        known.put(ELAPSED, line -> facts.add("lived: " + line.group(1) + " s"));
        known.put(RUNTIME, line -> facts.add(line.group(1) + ": " + line.group(2)));
        known.put(COMMAND, line -> program = program(line.group(1)));
    }

    /**
     * What can be told of it.
     *
     * @param when it was written
     */
    static CrashReport distilled(String text, Instant when) {
        FatalErrorFile file = new FatalErrorFile();
        // What stands below the thread is memory, arguments and environment, which anybody may have written.
        text.lines().takeWhile(line -> !AFTER_THREAD.matcher(line).matches()).forEach(file::readFrame);
        text.lines().forEach(file::read);
        return CrashReport.of(
                when, file.program, file.end, file.facts.stream().distinct().toList(), file.trace);
    }

    private void readFrame(String line) {
        frame(line).ifPresent(trace::add);
    }

    private void read(String line) {
        for (Map.Entry<Pattern, Consumer<Matcher>> each : known.entrySet()) {
            Matcher found = each.getKey().matcher(line);
            if (found.matches()) {
                each.getValue().accept(found);
                return;
            }
        }
    }

    private static Optional<String> frame(String line) {
        Matcher nativeFrame = FRAME.matcher(line);
        if (nativeFrame.matches()) {
            String function = nativeFrame.group(3);
            return Optional.of(nativeFrame.group(1) + " [" + nativeFrame.group(2) + "]"
                    + (function == null ? "" : " " + function.strip()));
        }
        Matcher javaFrame = JAVA_FRAME.matcher(line);
        return javaFrame.matches() ? Optional.of(javaFrame.group(1) + " " + javaFrame.group(2)) : Optional.empty();
    }

    /** Threads are named in code; one with anything else in its name keeps it to itself. */
    static String codeName(String thread) {
        return CODE_NAME.matcher(thread).matches() ? thread : "(no plain name)";
    }

    private static CrashReport.Program program(String argument) {
        if (argument.equals("engine")) {
            return CrashReport.Program.ENGINE;
        }
        return argument.matches("[a-z]+") ? CrashReport.Program.COMMAND : CrashReport.Program.WINDOW;
    }
}
