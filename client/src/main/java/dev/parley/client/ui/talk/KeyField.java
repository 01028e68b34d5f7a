package dev.parley.client.ui.talk;

import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.talk.KeyChord.Modifier;
import dev.parley.client.ui.talk.KeysPort.Use;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** A button that shows a key, and once it is pressed takes the next key that is pressed for it; Escape leaves it. FX thread. */
public final class KeyField extends HBox {
    private final ToggleButton field = new ToggleButton();
    private final TalkViewModel talk;
    private final Use use;

    public KeyField(TalkViewModel talk, Use use, String id, String name, Texts texts) {
        this.talk = talk;
        this.use = use;
        StringBinding key = talk.key(use);
        StringBinding shown = texts.bind(
                () -> {
                    if (field.isSelected()) {
                        return texts.get("keys.press");
                    }
                    return key.get().isEmpty() ? texts.get("keys.none") : key.get();
                },
                key,
                field.selectedProperty());
        field.setId(id);
        field.textProperty().bind(shown);
        field.accessibleTextProperty().bind(texts.bind(() -> texts.get(name) + ": " + shown.get(), shown));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // A key that was pressed for this field is not one that presses the button.
        field.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (field.isSelected()) {
                event.consume();
            }
        });
        field.selectedProperty().subscribe((before, now) -> talk.recording(now));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.setSelected(false);
            }
        });
        Button clear = Buttons.icon(Material2RoundAL.CLEAR, texts.of("keys.clear"), () -> talk.clear(use));
        clear.setId(id + "-clear");
        clear.visibleProperty().bind(key.isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        getStyleClass().add("join-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, clear);
    }

    private void pressed(KeyEvent event) {
        if (!field.isSelected() || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            field.setSelected(false);
            return;
        }
        named(event.getCode()).ifPresent(key -> {
            field.setSelected(false);
            talk.choose(use, new KeyChord(modifiers(event), key));
        });
    }

    private static Set<Modifier> modifiers(KeyEvent event) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        if (event.isControlDown()) {
            modifiers.add(Modifier.CTRL);
        }
        if (event.isAltDown()) {
            modifiers.add(Modifier.ALT);
        }
        if (event.isShiftDown()) {
            modifiers.add(Modifier.SHIFT);
        }
        if (event.isMetaDown()) {
            modifiers.add(Modifier.SUPER);
        }
        return modifiers;
    }

    /** What JavaFX calls otherwise than the X Window System. */
    private static Optional<NamedKey> named(KeyCode code) {
        return NamedKey.named(
                switch (code) {
                    case SPACE -> "space";
                    case PAGE_UP -> "Prior";
                    case PAGE_DOWN -> "Next";
                    case PRINTSCREEN -> "Print";
                    case CONTEXT_MENU -> "Menu";
                    case SCROLL_LOCK -> "Scroll_Lock";
                    default ->
                        code.isKeypadKey() && code.name().startsWith("NUMPAD")
                                ? "KP_" + code.name().substring("NUMPAD".length())
                                : code.isDigitKey() ? code.getName() : code.name();
                });
    }
}
