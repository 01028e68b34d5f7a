package dev.parley.client.ui.picture;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether a node can be seen: it and all around it is visible, in a window that is open and not an icon. */
public final class Shown {
    private Shown() {}

    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Shown::open)
                .flatMap(open -> open ? inTree(node) : no())
                .orElse(false);
    }

    /** Another each time: one for all would hold every window that was ever asked about. */
    private static ObservableValue<Boolean> no() {
        return new ReadOnlyBooleanWrapper(false);
    }

    private static ObservableValue<Boolean> open(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(showing -> showing ? stage.iconifiedProperty().map(icon -> !icon) : no())
                : window.showingProperty();
    }

    private static ObservableValue<Boolean> inTree(Node node) {
        return node.visibleProperty()
                .flatMap(visible ->
                        visible ? node.parentProperty().flatMap(Shown::inTree).orElse(true) : no());
    }
}
