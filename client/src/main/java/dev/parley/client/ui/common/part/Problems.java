package dev.parley.client.ui.common.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Makes the lines that say what is wrong, or what is to be known, and that take no room while nothing is. */
public final class Problems {
    private Problems() {}

    /** A line for a sentence that may be empty. */
    public static Label line(ObservableValue<String> sentence) {
        return line(sentence, "problem", Material2RoundMZ.WARNING);
    }

    /** The same for what is as it should be. */
    public static Label note(ObservableValue<String> sentence) {
        return line(sentence, "note", Material2RoundAL.INFO);
    }

    private static Label line(ObservableValue<String> sentence, String style, Ikon sign) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        // Bound, not subscribed to: nobody else holds the sentence, and a binding is held by what is bound to it alone.
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().subscribe(seen -> {
            if (seen && label.getGraphic() == null) {
                label.setGraphic(new FontIcon(sign));
            }
        });
        return label;
    }
}
