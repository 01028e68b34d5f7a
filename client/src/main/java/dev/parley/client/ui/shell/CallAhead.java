package dev.parley.client.ui.shell;

import dev.parley.client.ui.common.Screen;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/**
 * Makes the call's screen before there is a call: made, styled and laid out for the first time it takes longer than everything else
 * between a click and the other's picture. FX thread; in steps, between which the window is free.
 */
final class CallAhead {
    /** The second time takes a sixth of the first, since by then more of what does it is compiled; who is shown it is spared that. */
    private static final int TIMES = 3;

    private final Supplier<Screen> screen;
    private final Pane place;
    private final Executor later;
    private boolean begun;

    /**
     * Does nothing yet.
     *
     * @param screen makes it once, and then gives the same
     * @param place where it will stand
     */
    CallAhead(Supplier<Screen> screen, Pane place, Executor later) {
        this.screen = screen;
        this.place = place;
        this.later = later;
    }

    /** The second time nothing happens. */
    void prepare() {
        if (begun) {
            return;
        }
        begun = true;
        later.execute(() -> {
            var _ = screen.get();
        });
        for (int time = 0; time < TIMES; time++) {
            later.execute(() -> {
                if (screen.get().root().getScene() == null) {
                    tryOn(screen.get().root());
                }
            });
        }
    }

    /**
     * In the very scene in which it will be seen, and away again before that is drawn.
     */
    private void tryOn(Parent root) {
        place.getChildren().add(root);
        root.applyCss();
        place.layout();
        place.getChildren().remove(root);
    }
}
