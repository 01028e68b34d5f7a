package dev.parley.client.app.command.exit;

import java.util.function.Consumer;

/** Ends a command with a sentence for people, which is empty where there is nothing to say, and an exit code. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Says in one sentence what was wrong. */
    public void tell(Consumer<String> err) {
        if (!sentence().isEmpty()) {
            err.accept("parley: " + sentence());
        }
    }
}
