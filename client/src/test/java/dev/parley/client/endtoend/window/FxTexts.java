package dev.parley.client.endtoend.window;

import dev.parley.client.ui.FxToolkit;
import java.util.List;
import javafx.scene.control.Labeled;

/** Reads what stands in the window in several places. */
final class FxTexts {
    private FxTexts() {}

    static List<String> all(WindowDriver window, String selector) {
        return FxToolkit.call(() -> window.scene().getRoot().lookupAll(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
