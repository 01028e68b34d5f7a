package dev.parley.client.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** A control has its tooltip once the pointer is there, with the words that it has then and later. */
class TipsTest {
    private final Button button = FxToolkit.call(Button::new);
    private final StringProperty words = new SimpleStringProperty("Turn the camera off");

    @Test
    void aTooltipIsThereWithThePointerAndFollowsItsWords() {
        FxToolkit.run(() -> Tips.give(button, words));
        assertThat(button.getTooltip()).isNull();
        assertThat(Tips.of(button)).isEqualTo("Turn the camera off");
        point(MouseEvent.MOUSE_ENTERED);
        assertThat(button.getTooltip().getText()).isEqualTo("Turn the camera off");
        FxToolkit.run(() -> words.set("Turn the camera on"));
        assertThat(button.getTooltip().getText()).isEqualTo("Turn the camera on");
        assertThat(Tips.of(button)).isEqualTo("Turn the camera on");
    }

    @Test
    void otherWordsTakeThePlaceOfTheFirst() {
        StringProperty others = new SimpleStringProperty("Turn the camera off  (Ctrl+E)");
        FxToolkit.run(() -> {
            Tips.give(button, words);
            Tips.give(button, others);
        });
        point(MouseEvent.MOUSE_ENTERED);
        assertThat(button.getTooltip().getText()).isEqualTo("Turn the camera off  (Ctrl+E)");
        FxToolkit.run(() -> Tips.give(button, words));
        assertThat(button.getTooltip().getText()).isEqualTo("Turn the camera off");
    }

    @Test
    void aControlWithoutWordsHasNone() {
        assertThat(Tips.of(button)).isEmpty();
    }

    private void point(EventType<MouseEvent> type) {
        FxToolkit.run(() -> button.fireEvent(new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null)));
    }
}
