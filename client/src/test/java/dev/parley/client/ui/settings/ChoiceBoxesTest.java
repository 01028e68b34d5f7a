package dev.parley.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.common.Tips;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** A list keeps what is chosen while its choices come and go, and is used with the keys alone. */
class ChoiceBoxesTest {
    private final ObservableList<String> choices = FXCollections.observableArrayList("none", "one", "two");
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("one");
    private final ChoiceBox<String> box =
            FxToolkit.call(() -> ChoiceBoxes.of(choices, chosen, new SimpleStringProperty("Camera")));

    @Test
    void upAndDownChooseWithoutOpening() {
        press(KeyCode.DOWN, false);
        assertThat(chosen.get()).isEqualTo("two");
        press(KeyCode.DOWN, false);
        assertThat(chosen.get()).isEqualTo("two");
        press(KeyCode.UP, false);
        press(KeyCode.UP, false);
        assertThat(chosen.get()).isEqualTo("none");
        assertThat(box.isShowing()).isFalse();
    }

    @Test
    void downWithAltLeavesTheChoiceToTheOpenList() {
        press(KeyCode.DOWN, true);
        assertThat(chosen.get()).isEqualTo("one");
    }

    @Test
    void whatIsChosenStaysWhereChoicesComeAndGo() {
        FxToolkit.run(() -> choices.setAll("none", "another", "one", "two"));
        assertThat(chosen.get()).isEqualTo("one");
        press(KeyCode.DOWN, false);
        assertThat(chosen.get()).isEqualTo("two");
        FxToolkit.run(() -> choices.setAll("none"));
        // A camera that was unplugged is still the one that was chosen.
        assertThat(chosen.get()).isEqualTo("two");
        assertThat(Tips.of(box)).isEqualTo("Camera: two");
        FxToolkit.run(() -> choices.setAll("none", "two", "three"));
        press(KeyCode.DOWN, false);
        assertThat(chosen.get()).isEqualTo("three");
    }

    @Test
    void theOpenListMarksWhatIsChosenAndNotWhatStandsInItsPlace() {
        FxToolkit.run(() -> {
            choices.setAll("none", "another", "one");
            box.show();
        });
        assertThat(box.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        assertThat(chosen.get()).isEqualTo("one");
    }

    private void press(KeyCode code, boolean alt) {
        FxToolkit.run(() -> {
            box.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
            box.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
        });
    }
}
