package dev.parley.client.app.command.call;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What is typed while a call lasts, line by line. Nobody reads it before something is asked: a program in the background that
 * reads from its terminal is stopped by the system. One for a program, since of two that read each would get some of the lines.
 */
final class TypedWords {
    private static final Path OWN_STATUS = Path.of("/proc/self/stat");
    private static final int GROUP = 2;
    private static final int FOREGROUND_GROUP = 5;

    private boolean reading;
    private volatile Consumer<String> reader = _ -> {};

    /** Tells this reader and no other from now on, if this program may read; one thread calls. */
    void begin(Consumer<String> lines) {
        reader = lines;
        if (!reading && inForeground()) {
            reading = true;
            Thread.ofPlatform().daemon().name("typed words").start(this::read);
        }
    }

    /** Reads before anything is asked, where a person sits: what a script has on its standard input may be meant for its next command. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 has none again where nobody sits
    void beginAtTerminal(Consumer<String> lines) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            begin(lines);
        }
    }

    private void read() {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reader.accept(line.strip());
            }
        } catch (IOException e) {
            // There is nobody who types.
            return;
        }
    }

    /** Whether no terminal is another program's (proc(5), fields 5 and 8 of stat, which is -1 without one). */
    private static boolean inForeground() {
        try {
            String status = Files.readString(OWN_STATUS);
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
            return fields[FOREGROUND_GROUP].equals("-1") || fields[FOREGROUND_GROUP].equals(fields[GROUP]);
        } catch (IOException | IndexOutOfBoundsException e) {
            return true;
        }
    }
}
