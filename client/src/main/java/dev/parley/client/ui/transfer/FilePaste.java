package dev.parley.client.ui.transfer;

import dev.parley.client.ui.system.ClipboardPort;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Takes files that were copied in a file manager, wherever they are pasted; a text is left to the field that it is pasted into. FX thread. */
public final class FilePaste {
    private static final List<KeyCombination> KEYS = List.of(
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.PASTE));

    private FilePaste() {}

    /** From now on files that are pasted in there are taken. */
    public static void on(Node node, ClipboardPort clipboard, Consumer<List<Path>> take) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KEYS.stream().noneMatch(keys -> keys.match(event))) {
                return;
            }
            List<Path> files = clipboard.files();
            if (!files.isEmpty()) {
                event.consume();
                take.accept(files);
            }
        });
    }
}
