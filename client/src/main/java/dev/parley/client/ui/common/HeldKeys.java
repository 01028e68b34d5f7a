package dev.parley.client.ui.common;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Tells a key that goes down from one that is held and repeats itself. One for a scene, from its beginning on. FX thread. */
public final class HeldKeys {
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean repeats;

    private HeldKeys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> repeats = !down.add(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        // What is let go elsewhere is not told here.
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> down.clear());
    }

    /** The one of this scene. */
    public static HeldKeys in(Scene scene) {
        return (HeldKeys) scene.getProperties().computeIfAbsent(HeldKeys.class, _ -> new HeldKeys(scene));
    }

    /** Whether the event that is on its way now is of a key that was down already. */
    boolean repeats() {
        return repeats;
    }
}
