package dev.parley.client.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rows that settings are made of, each with its words and a name for those who do not see it. */
public record SettingRows(Texts texts) {

    VBox section(String key, Node... rows) {
        Label title = new Label();
        title.textProperty().bind(texts.of(key));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox section = new VBox(title);
        section.getChildren().addAll(rows);
        section.getStyleClass().add("section");
        return section;
    }

    /** A control with the words of this key before it. */
    public HBox row(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(texts.of(key));
        label.getStyleClass().add("setting-label");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("setting-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A list, called by its key. */
    public HBox choice(String key, ObservableList<Choice> choices, ObjectProperty<Choice> chosen) {
        ChoiceBox<Choice> box = ChoiceBoxes.of(choices, chosen, texts.of(key));
        box.setId(key.replace('.', '-'));
        return row(key, box);
    }

    /** A switch, called by its key. */
    public HBox toggle(String key, BooleanProperty value) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.accessibleTextProperty().bind(texts.of(key));
        toggle.setId(key.replace('.', '-'));
        toggle.selectedProperty().bindBidirectional(value);
        return row(key, toggle);
    }

    /** What one should know beside it. */
    public Label hint(String key) {
        Label hint = new Label();
        hint.textProperty().bind(texts.of(key));
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        hint.setWrapText(true);
        return hint;
    }
}
