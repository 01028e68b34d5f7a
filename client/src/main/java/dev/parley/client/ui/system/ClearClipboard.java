package dev.parley.client.ui.system;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** Makes the quiet button that takes a link off the clipboard again. */
public final class ClearClipboard {
    private ClearClipboard() {}

    /** A button that is there while the link may be. */
    public static Button button(CopiedLink copied, Texts texts) {
        Button button = Buttons.labelled(Material2RoundAL.CLEAR, texts.of("call.clearClipboard"), copied::clear);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "clear-clipboard");
        button.visibleProperty().bind(copied.mayBeThere());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
