package dev.parley.client.ui.common.part;

import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A number in the corner of a button, while there is something to look at. FX thread. */
public final class Badge extends StackPane {
    private static final int MOST = 99;

    public Badge(Node button, ObservableIntegerValue count) {
        Label number = new Label();
        number.getStyleClass().add("badge");
        number.setMouseTransparent(true);
        number.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        count.subscribe(_ -> {
            number.setVisible(count.get() > 0);
            number.setText(count.get() > MOST ? MOST + "+" : String.valueOf(count.get()));
        });
        setAlignment(number, Pos.TOP_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(button, number);
    }
}
