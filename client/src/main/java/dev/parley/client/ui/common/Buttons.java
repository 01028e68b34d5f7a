package dev.parley.client.ui.common;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons that have what each of ours must: an icon, a tooltip with its shortcut, a name for screen readers. */
public final class Buttons {
    private Buttons() {}

    /** A round button with nothing but an icon. */
    public static Button icon(Ikon icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_CIRCLE, Styles.FLAT);
        button.setOnAction(event -> action.run());
        describe(button, name);
        return button;
    }

    /** A round button with nothing but a drawing. */
    public static Button drawn(Node drawing, ObservableValue<String> name, Runnable action) {
        Button button = new Button();
        button.setGraphic(drawing);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_CIRCLE, Styles.FLAT);
        button.setOnAction(event -> action.run());
        describe(button, name);
        return button;
    }

    /** A button with an icon and its name beside it. */
    public static Button labelled(Ikon icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(name);
        button.setOnAction(event -> action.run());
        describe(button, name);
        return button;
    }

    /** A round button that is on or off, with an icon and a name for each. */
    public static ToggleButton toggle(
            Ikon on, Ikon off, ObservableValue<String> nameOn, ObservableValue<String> nameOff) {
        ToggleButton button = new ToggleButton();
        FontIcon icon = new FontIcon(on);
        button.setGraphic(icon);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add(Styles.BUTTON_CIRCLE);
        button.selectedProperty().subscribe(selected -> icon.setIconCode(selected ? on : off));
        describe(
                button,
                Bindings.when(button.selectedProperty()).then(asString(nameOn)).otherwise(asString(nameOff)));
        return button;
    }

    /** Shows the shortcut in the tooltip; the scene's accelerators make it work. */
    public static void shortcut(ButtonBase button, KeyCombination keys) {
        Tips.give(button, Bindings.concat(button.accessibleTextProperty(), "  (", keys.getDisplayText(), ")"));
    }

    /** Gives a button its tooltip and its name. */
    public static void describe(ButtonBase button, ObservableValue<String> name) {
        button.accessibleTextProperty().bind(name);
        Tips.give(button, name);
    }

    private static javafx.beans.value.ObservableStringValue asString(ObservableValue<String> value) {
        return Bindings.createStringBinding(value::getValue, value);
    }
}
