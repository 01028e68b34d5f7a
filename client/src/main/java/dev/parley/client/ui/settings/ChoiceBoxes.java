package dev.parley.client.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Makes the lists in which something is chosen. */
public final class ChoiceBoxes {
    private ChoiceBoxes() {}

    /** A list over choices that may change; it is as wide as its place. */
    public static <T> ComboBox<T> of(
            ObservableList<T> choices, ObjectProperty<T> chosen, ObservableValue<String> name) {
        ComboBox<T> box = new ComboBox<>(choices);
        box.valueProperty().bindBidirectional(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> name.getValue() + ": " + box.getValue(), name, box.valueProperty()));
        box.setTooltip(tooltip);
        return box;
    }
}
