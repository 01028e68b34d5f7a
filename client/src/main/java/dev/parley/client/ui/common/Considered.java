package dev.parley.client.ui.common;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets buttons act only on what their person has had the time to see. What appears, moves, or turns into something else takes no
 * press for a moment, whether of a pointer, a key or a screen reader; and what is pressed is what was shown when the button went
 * down. It is looked at after each layout, so that nothing counts as seen before it is drawn. FX thread.
 *
 * @param <T> what is shown; while it is equal, a press means the same
 */
public final class Considered<T> {
    /** Longer than somebody needs to hold back a press that they have begun to make. */
    public static final Duration MOMENT = Duration.ofMillis(500);

    /** Buttons that wait for the moment have this style class. */
    public static final String STYLE = "considered";

    private static final Set<KeyCode> PRESSING = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);

    private final Node node;
    private final Supplier<T> shown;
    private final LongSupplier nanoTime;
    private final Runnable look = this::look;
    private @Nullable Sight<T> sight;
    private long since;

    /** What is to be seen, and where. */
    private record Sight<T>(T shown, Bounds place, boolean disabled) {}

    /**
     * Considers what a node shows.
     *
     * @param node with all that a person must have seen
     * @param nanoTime of a clock that only goes on
     */
    public Considered(Node node, Supplier<T> shown, LongSupplier nanoTime) {
        this.node = node;
        this.shown = shown;
        this.nanoTime = nanoTime;
        node.sceneProperty().subscribe(this::moved);
    }

    /** Has a button do this with what was shown when it was pressed. */
    public void on(ButtonBase button, Consumer<T> action) {
        Press press = new Press(button);
        button.getStyleClass().add(STYLE);
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> press.down());
        button.setOnAction(event -> press.meant().ifPresent(action));
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!PRESSING.contains(event.getCode())) {
                return;
            }
            if (HeldKeys.in(button.getScene()).repeats()) {
                event.consume();
            } else {
                press.down();
            }
        });
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        sight = null;
        if (before != null) {
            before.removePostLayoutPulseListener(look);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(look);
        }
    }

    private void look() {
        Sight<T> now = now();
        if (now == null || !now.equals(sight)) {
            sight = now;
            since = nanoTime.getAsLong();
        }
    }

    private @Nullable Sight<T> now() {
        return isSeen() ? new Sight<>(shown.get(), place(), node.isDisabled()) : null;
    }

    private Bounds place() {
        return node.localToScene(node.getLayoutBounds());
    }

    private boolean isSeen() {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What has been seen long enough; what changed since the last layout has not been seen at all. */
    private Optional<T> seen() {
        Sight<T> now = now();
        return now == null || !now.equals(sight) || nanoTime.getAsLong() - since < MOMENT.toNanos()
                ? Optional.empty()
                : Optional.of(now.shown());
    }

    /**
     * One press of a button, from when it goes down. That it is armed says less: a button that moves away from under the pointer and
     * back is armed anew.
     */
    private final class Press {
        private final ButtonBase button;
        private Optional<T> before = Optional.empty();

        Press(ButtonBase button) {
            this.button = button;
        }

        void down() {
            before = seen();
        }

        Optional<T> meant() {
            Optional<T> now = seen();
            // A screen reader presses a button without letting it down.
            return button.isArmed() ? before.filter(then -> now.equals(Optional.of(then))) : now;
        }
    }
}
