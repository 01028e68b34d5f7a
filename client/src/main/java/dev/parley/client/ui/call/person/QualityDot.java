package dev.parley.client.ui.call.person;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The colour of a connection's quality. */
public final class QualityDot extends Region {
    public QualityDot(ObservableValue<Quality> quality) {
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        quality.subscribe(
                now -> getStyleClass().setAll("quality-dot", now.name().toLowerCase(Locale.ROOT)));
    }
}
