package dev.parley.client.ui.settings;

import dev.parley.client.ui.common.Tips;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Makes the lists in which something is chosen. JavaFX's {@code ComboBox} is for thousands of entries, and each has 29 nodes before it is
 * opened: three of them were a third of the first screen. A {@code ChoiceBox} has 5, and makes its list when that is opened.
 */
public final class ChoiceBoxes {
    private static final double NARROWEST = 60;
    private static final double USUAL = 200;

    private ChoiceBoxes() {}

    /** A list over choices that may change; it is as wide as its place. */
    public static <T> ChoiceBox<T> of(
            ObservableList<T> choices, ObjectProperty<T> chosen, ObservableValue<String> name) {
        ChoiceBox<T> box = new Steady<>(choices, chosen);
        // Asked for by itself, a width is one that the list would have, which is made and styled for that.
        box.setMinWidth(NARROWEST);
        box.setPrefWidth(USUAL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(name);
        Tips.give(
                box,
                Bindings.createStringBinding(() -> name.getValue() + ": " + box.getValue(), name, box.valueProperty()));
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(box, event));
        // By itself it would open when the key comes up.
        box.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (steps(event)) {
                event.consume();
            }
        });
        return box;
    }

    /** Up and down choose without opening the list; the space bar opens it, and so does down together with Alt. */
    private static void step(ChoiceBox<?> box, KeyEvent event) {
        if (!steps(event)) {
            return;
        }
        if (event.getCode() == KeyCode.UP) {
            box.getSelectionModel().selectPrevious();
        } else {
            box.getSelectionModel().selectNext();
        }
        event.consume();
    }

    private static boolean steps(KeyEvent event) {
        return !event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
    }

    /**
     * Keeps what is chosen when its entry goes or moves. By itself a box then forgets it, which for a camera that was unplugged for a moment
     * would be a choice that nobody made.
     */
    private static final class Steady<T> extends ChoiceBox<T> {
        private final ObservableList<T> choices;
        private final ObjectProperty<T> chosen;
        // Held here alone, since choices outlive many a box.
        private final InvalidationListener follow = _ -> follow();
        private boolean following;

        Steady(ObservableList<T> choices, ObjectProperty<T> chosen) {
            this.choices = choices;
            this.chosen = chosen;
            choices.addListener(new WeakInvalidationListener(follow));
            chosen.addListener(new WeakInvalidationListener(follow));
            follow();
            valueProperty().subscribe(now -> {
                if (!following && now != null) {
                    this.chosen.set(now);
                }
            });
        }

        private void follow() {
            following = true;
            if (!getItems().equals(choices)) {
                getItems().setAll(choices);
            }
            setValue(chosen.get());
            following = false;
        }
    }
}
