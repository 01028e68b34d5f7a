package dev.parley.client.ui.shell;

import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Screen;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Makes the call's screen before there is a call: made, styled and laid out for the first time it takes longer than everything else
 * between a click and the other's picture. FX thread; in steps, between which the window is free.
 */
final class CallAhead {
    private final Supplier<Screen> screen;
    private final ObservableValue<Boolean> dark;
    private final Executor later;
    private boolean begun;

    /** @param screen makes it once, and then gives the same */
    CallAhead(Supplier<Screen> screen, ObservableValue<Boolean> dark, Executor later) {
        this.screen = screen;
        this.dark = dark;
        this.later = later;
    }

    /** The second time nothing happens. */
    void prepare(double width, double height) {
        if (begun) {
            return;
        }
        begun = true;
        later.execute(() -> {
            var _ = screen.get();
        });
        later.execute(() -> {
            if (screen.get().root().getScene() == null) {
                tryOn(width, height);
            }
        });
    }

    /** A scene that nobody sees lends the styles; within another node, since a scene's root is styled otherwise. */
    private void tryOn(double width, double height) {
        StackPane around = new StackPane(screen.get().root());
        Scene unseen = new Scene(around, width, height);
        Looks.dress(unseen, dark);
        around.applyCss();
        around.layout();
        around.getChildren().clear();
    }
}
