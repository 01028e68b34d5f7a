package dev.parley.client.ui.system;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/** The clipboard, which all programs of a person share. FX thread. */
public interface ClipboardPort {
    void copy(String text);

    void copy(Image picture);

    /** Empty if there is no text. */
    String text();

    /** What was copied in a file manager; empty if that is something else. */
    List<Path> files();

    void clear();
}
