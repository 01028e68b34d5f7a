package dev.parley.client.ui.call;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A call in full screen: tells its frame, also of what its person does, and says in our own words how to leave it. FX thread. */
final class FullScreen {
    /** What a person does; that something moves under a pointer that rests is none of it. */
    private static final List<EventType<? extends InputEvent>> DEEDS = List.of(
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_DRAGGED,
            MouseEvent.MOUSE_PRESSED,
            ScrollEvent.SCROLL,
            TouchEvent.TOUCH_PRESSED,
            KeyEvent.KEY_PRESSED);

    private final CallFrame frame;
    private final Runnable explain;
    private final EventHandler<InputEvent> stir;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Stage stage;

    /** @param explain says how to leave */
    FullScreen(CallFrame frame, Runnable explain) {
        this.frame = frame;
        this.explain = explain;
        this.stir = event -> frame.stir();
        on.subscribe((before, now) -> changed(now));
    }

    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    void toggle() {
        if (stage != null) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Returns whether there was anything to leave. */
    boolean leave() {
        boolean was = on.get();
        if (was) {
            toggle();
        }
        return was;
    }

    void attach(Scene scene) {
        if (scene.getWindow() instanceof Stage shown) {
            stage = shown;
            // JavaFX would say it in English over the middle of the picture, and take Escape from every question.
            shown.setFullScreenExitHint("");
            shown.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            subscriptions.add(shown.fullScreenProperty().subscribe(on::set));
        }
        DEEDS.forEach(deed -> frame.addEventFilter(deed, stir));
        subscriptions.add(scene.focusOwnerProperty().subscribe(_ -> frame.stir()));
    }

    void detach() {
        DEEDS.forEach(deed -> frame.removeEventFilter(deed, stir));
        leave();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        stage = null;
        on.set(false);
    }

    private void changed(boolean now) {
        frame.fill(now);
        if (now) {
            explain.run();
        }
    }
}
