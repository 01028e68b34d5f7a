package dev.parley.client.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * The words that a control shows beside the pointer. Each tooltip of JavaFX is a window with a scene of its own, shown or not, so it is made
 * when the pointer comes for the first time. FX thread.
 */
public final class Tips {
    private static final Duration DELAY = Duration.millis(400);
    private static final double WIDTH = 420;

    private Tips() {}

    /** Gives a control words, in place of those before. */
    public static void give(Control control, ObservableValue<String> words) {
        if (control.getProperties().put(Tips.class, words) == null) {
            control.addEventFilter(MouseEvent.MOUSE_ENTERED, new Coming(control));
        }
        if (control.getTooltip() != null) {
            control.getTooltip().textProperty().bind(words);
        }
    }

    /** What a control would show now; empty for one without words. */
    public static String of(Control control) {
        return control.getProperties().get(Tips.class) instanceof ObservableValue<?> words
                ? String.valueOf(words.getValue())
                : "";
    }

    private record Coming(Control control) implements EventHandler<MouseEvent> {
        @Override
        public void handle(MouseEvent event) {
            control.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
            if (control.getProperties().get(Tips.class) instanceof ObservableValue<?> words) {
                Tooltip tooltip = new Tooltip();
                tooltip.setShowDelay(DELAY);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(WIDTH);
                tooltip.textProperty().bind(words.map(String::valueOf));
                control.setTooltip(tooltip);
            }
        }
    }
}
