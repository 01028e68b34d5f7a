package dev.parley.client.cli.files;

import dev.parley.client.cli.TerminalLines;
import java.io.PrintWriter;
import java.util.function.IntSupplier;

/**
 * Prints sentences, and below them one line of progress: on a terminal it is written over, in a pipe or file it is a plain
 * line now and then. Confined to one thread.
 */
public final class TerminalScreen {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PIPE_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final IntSupplier columns;
    private int shown;
    private long statusTime;

    /** @param columns how wide the terminal is at the moment, if it is one */
    public TerminalScreen(PrintWriter out, boolean terminal, IntSupplier columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.statusTime = System.nanoTime() - PIPE_NANOS;
    }

    /** How many columns a line of progress may take; a terminal that is full to its last one may begin another line. */
    int room() {
        return terminal ? Math.max(1, columns.getAsInt() - 1) : Integer.MAX_VALUE;
    }

    public void say(String sentence) {
        wipe();
        out.println(TerminalLines.sentence(sentence));
        out.flush();
    }

    /** Shows how far things are, unless it was shown just now. */
    public void status(String line) {
        long now = System.nanoTime();
        if (line.isEmpty() || now - statusTime < (terminal ? TERMINAL_NANOS : PIPE_NANOS)) {
            return;
        }
        statusTime = now;
        String harmless = TerminalLines.sentence(line);
        if (terminal) {
            int room = room();
            String fitting = Columns.cut(harmless.replace('\n', ' ').replace('\t', ' '), room);
            int taken = Columns.of(fitting);
            out.print('\r' + fitting + " ".repeat(Math.max(0, Math.min(shown, room) - taken)));
            shown = taken;
        } else {
            out.println(harmless);
        }
        out.flush();
    }

    /** Asks at the end of a line, where the answer is typed; who reads a pipe gets whole lines. */
    public void ask(String question) {
        wipe();
        String asked = TerminalLines.sentence(question);
        if (terminal) {
            out.print(asked + " ");
        } else {
            out.println(asked);
        }
        out.flush();
    }

    private void wipe() {
        if (shown > 0) {
            out.print('\r' + " ".repeat(Math.min(shown, room())) + '\r');
            shown = 0;
        }
    }
}
