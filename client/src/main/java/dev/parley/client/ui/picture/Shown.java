package dev.parley.client.ui.picture;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether a node can be seen: it and all around it is visible, in a window that is open and not an icon. */
final class Shown {
    private static final ObservableValue<Boolean> NO = new ReadOnlyBooleanWrapper(false);

    private Shown() {}

    static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Shown::open)
                .flatMap(open -> open ? inTree(node) : NO)
                .orElse(false);
    }

    private static ObservableValue<Boolean> open(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(showing -> showing ? stage.iconifiedProperty().map(icon -> !icon) : NO)
                : window.showingProperty();
    }

    private static ObservableValue<Boolean> inTree(Node node) {
        return node.visibleProperty()
                .flatMap(visible ->
                        visible ? node.parentProperty().flatMap(Shown::inTree).orElse(true) : NO);
    }
}
