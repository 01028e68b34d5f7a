package dev.parley.client.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/** Lets the pointer show all of the words that others chose and that may not fit. FX thread. */
public final class FullText {
    private FullText() {}

    /** Returns the label, which may now be narrower than its text. */
    public static Label of(Label label) {
        return of(label, label.textProperty());
    }

    private static Label of(Label label, ObservableValue<String> whole) {
        label.setMinWidth(0);
        Tips.give(label, whole);
        return label;
    }

    /** For names of files, whose ends say what they are: what does not fit is left out of the middle. */
    public static Label ofFiles(Label label) {
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return of(label);
    }

    /** The same, where the label has short names. */
    public static Label ofFiles(Label label, ObservableValue<String> whole) {
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return of(label, whole);
    }

    /** For paths, whose last part says most: what does not fit is left out of the beginning. */
    public static Label ofPath(Label label) {
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return of(label);
    }
}
