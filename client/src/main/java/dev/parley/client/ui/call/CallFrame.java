package dev.parley.client.ui.call;

import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The parts of a call's screen: a bar above, a bar below, the stage, and a panel beside it. Where the screen is full, the bars lie
 * upon the stage, which has all of it, and go while its person does nothing. FX thread.
 */
final class CallFrame extends BorderPane {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final Duration PATIENCE = Duration.seconds(3);
    private static final double DISTANCE = 16;

    private final PauseTransition still = new PauseTransition(PATIENCE);
    private boolean full;

    CallFrame() {
        getStyleClass().add("call");
        still.setOnFinished(event -> rest());
    }

    /** Whether the stage has the whole screen from now on. */
    void fill(boolean now) {
        full = now;
        pseudoClassStateChanged(FULL, now);
        bars().forEach(bar -> {
            bar.setViewOrder(now ? -1 : 0);
            bar.pseudoClassStateChanged(FULL, now);
        });
        requestLayout();
        stir();
    }

    /** Its person does something: the bars are there, for a while. */
    void stir() {
        show(true);
        if (full) {
            still.playFromStart();
        } else {
            still.stop();
        }
    }

    /** Nothing was done for a while. */
    void rest() {
        if (!full) {
            return;
        }
        if (isLookedAt()) {
            still.playFromStart();
        } else {
            show(false);
        }
    }

    /** The pointer is on a bar, or something is open that hangs on one. */
    private boolean isLookedAt() {
        return bars().anyMatch(Node::isHover) || Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
    }

    /** Not hidden, which would take the focus away: seen by nobody, and in nobody's way. */
    private void show(boolean now) {
        bars().forEach(bar -> {
            bar.setOpacity(now ? 1 : 0);
            bar.setMouseTransparent(!now);
        });
        setCursor(now ? null : Cursor.NONE);
    }

    private Stream<Node> bars() {
        return Stream.of(getTop(), getBottom());
    }

    @Override
    protected void layoutChildren() {
        if (!full) {
            super.layoutChildren();
            return;
        }
        double height = getHeight();
        double beside = 0;
        if (getRight() instanceof Region panel) {
            beside = snapSizeX(panel.prefWidth(height));
            panel.resizeRelocate(getWidth() - beside, 0, beside, height);
        }
        double width = getWidth() - beside;
        getCenter().resizeRelocate(0, 0, width, height);
        getTop().resizeRelocate(0, 0, width, snapSizeY(getTop().prefHeight(width)));
        double wide = Math.min(width, snapSizeX(getBottom().prefWidth(-1)));
        double high = snapSizeY(getBottom().prefHeight(wide));
        getBottom().resizeRelocate(snapPositionX((width - wide) / 2), height - high - DISTANCE, wide, high);
    }
}
