package dev.parley.client.ui.common;

/** The clipboard, which all programs of a person share. FX thread. */
public interface ClipboardPort {
    void copy(String text);

    /** Empty if there is no text. */
    String text();

    void clear();
}
