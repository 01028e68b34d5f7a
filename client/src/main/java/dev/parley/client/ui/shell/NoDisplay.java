package dev.parley.client.ui.shell;

/** This machine shows no window. */
public final class NoDisplay extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplay(Throwable cause) {
        super("no window can be shown", cause);
    }
}
