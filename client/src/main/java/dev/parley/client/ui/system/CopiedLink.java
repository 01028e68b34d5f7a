package dev.parley.client.ui.system;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The link that this program has put on the clipboard, where it lies for every other program to read. It is taken away again when
 * its person wishes so, and what somebody else has put there since is never touched. FX thread.
 */
public final class CopiedLink {
    private final ClipboardPort clipboard;
    private final StringProperty copied = new SimpleStringProperty("");

    public CopiedLink(ClipboardPort clipboard) {
        this.clipboard = clipboard;
    }

    public void copy(String link) {
        clipboard.copy(link);
        copied.set(link);
    }

    /** Whether there may be something to clear; as of the last {@link #look}. */
    public BooleanBinding mayBeThere() {
        return copied.isNotEmpty();
    }

    /** Looks whether it is still there. */
    public void look() {
        if (!copied.get().isEmpty() && !clipboard.text().equals(copied.get())) {
            copied.set("");
        }
    }

    /** Clears the clipboard, if nothing but the link is on it. */
    public void clear() {
        look();
        if (!copied.get().isEmpty()) {
            clipboard.clear();
            copied.set("");
        }
    }
}
