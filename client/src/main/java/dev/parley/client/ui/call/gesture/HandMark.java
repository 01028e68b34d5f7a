package dev.parley.client.ui.call.gesture;

import dev.parley.client.ui.common.Texts;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Shows that somebody has raised a hand, and the how many-th it is. FX thread. */
public final class HandMark extends Label {

    /** @param place 0 while it is not raised */
    public HandMark(ObservableIntegerValue place, Texts texts) {
        setGraphic(new FontIcon(Material2RoundMZ.PAN_TOOL));
        getStyleClass().add("hand-mark");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        place.subscribe(_ -> {
            setText(String.valueOf(place.get()));
            setVisible(place.get() > 0);
            setManaged(place.get() > 0);
        });
        accessibleTextProperty().bind(texts.bind(() -> words(place, texts), place));
    }

    /** In words, or nothing. */
    public static String words(ObservableIntegerValue place, Texts texts) {
        return place.get() == 0 ? "" : texts.get("hand.number", place.get());
    }
}
