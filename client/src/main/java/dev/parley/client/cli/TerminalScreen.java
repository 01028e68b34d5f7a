package dev.parley.client.cli;

import java.io.PrintWriter;

/**
 * Prints sentences, and below them one line of progress: on a terminal it is written over, in a pipe or file it is a plain
 * line now and then. Confined to one thread.
 */
public final class TerminalScreen {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PIPE_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private int shown;
    private long statusTime;

    public TerminalScreen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.statusTime = System.nanoTime() - PIPE_NANOS;
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
            out.print('\r' + harmless + " ".repeat(Math.max(0, shown - harmless.length())));
            shown = harmless.length();
        } else {
            out.println(harmless);
        }
        out.flush();
    }

    /** Asks at the end of a line, where the answer is typed. */
    void ask(String question) {
        wipe();
        out.print(TerminalLines.sentence(question) + " ");
        out.flush();
    }

    private void wipe() {
        if (shown > 0) {
            out.print('\r' + " ".repeat(shown) + '\r');
            shown = 0;
        }
    }
}
