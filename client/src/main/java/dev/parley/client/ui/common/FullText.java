package dev.parley.client.ui.common;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Lets the pointer show all of the words that others chose and that may not fit. FX thread. */
public final class FullText {
    private FullText() {}

    /** Returns the label, which may now be narrower than its text. */
    public static Label of(Label label) {
        label.setMinWidth(0);
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        tooltip.textProperty().bind(label.textProperty());
        label.setTooltip(tooltip);
        return label;
    }
}
