package dev.parley.client.endtoend.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program without a mouse, and with a name on everything for those who do not see it. */
class WindowKeyboardIT {
    @TempDir
    Path folder;

    @Test
    void aCallFromItsBeginningToItsEndByKeysAlone() throws Exception {
        try (WindowDriver ann = WindowDriver.open(
                folder, old -> old.withCamera("test", 720).withSound("test", "default"), Optional.empty())) {
            ann.awaitNode("#new-call");
            ann.keys(KeyCode.CONTROL, KeyCode.N);
            ann.awaitText("#sentence", "Waiting for somebody");
            ann.until("heard", () -> selected(ann, "#microphone"));
            ann.keys(KeyCode.CONTROL, KeyCode.D);
            ann.until("muted", () -> !selected(ann, "#microphone"));
            ann.keys(KeyCode.CONTROL, KeyCode.E);
            ann.until("camera off", () -> !selected(ann, "#camera"));
            ann.keys(KeyCode.CONTROL, KeyCode.P);
            ann.awaitNode(".panel");
            ann.keys(KeyCode.F11);
            ann.until("full screen", () -> FxToolkit.call(() -> ann.stage().isFullScreen()));
            ann.keys(KeyCode.F11);
            ann.until("no full screen", () -> !FxToolkit.call(() -> ann.stage().isFullScreen()));
            ann.keys(KeyCode.CONTROL, KeyCode.COMMA);
            ann.awaitNode("#back");
            ann.keys(KeyCode.ESCAPE);
            ann.awaitNode("#hang-up");
            ann.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            ann.awaitNode("#after-title");
            ann.keys(KeyCode.ESCAPE);
            ann.awaitNode("#new-call");
        }
    }

    @Test
    void theTabulatorReachesEveryControlAndEachHasAName() throws Exception {
        try (WindowDriver ann = WindowDriver.open(folder)) {
            ann.awaitNode("#new-call");
            assertReachable(ann, "home");
            ann.click("#settings");
            ann.awaitNode("#back");
            assertReachable(ann, "settings");
            ann.keys(KeyCode.ESCAPE);
            ann.click("#new-call");
            ann.awaitText("#sentence", "Waiting for somebody");
            assertReachable(ann, "call");
            ann.click("#hang-up");
            ann.awaitNode("#after-title");
            assertReachable(ann, "after");
        }
    }

    private static void assertReachable(WindowDriver window, String screen) {
        List<Node> controls = FxToolkit.call(() -> controls(window.scene().getRoot()));
        Set<Node> reached = new LinkedHashSet<>();
        for (int press = 0; press < 3 * controls.size() + 10; press++) {
            window.keys(KeyCode.TAB);
            FxToolkit.call(() -> Optional.ofNullable(window.scene().getFocusOwner()))
                    .ifPresent(reached::add);
        }
        assertThat(reached).as("reached by tabulator in " + screen).containsAll(controls);
        assertThat(controls)
                .as("controls without a name in " + screen)
                .allSatisfy(control ->
                        assertThat(name(control)).as(control.toString()).isNotBlank());
    }

    private static List<Node> controls(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            boolean control =
                    child instanceof ButtonBase || child instanceof TextInputControl || child instanceof ChoiceBox<?>;
            if (control && child.isFocusTraversable()) {
                found.add(child);
            } else if (child instanceof Parent inner) {
                found.addAll(controls(inner));
            }
        }
        return found;
    }

    private static String name(Node control) {
        if (control.getAccessibleText() != null) {
            return control.getAccessibleText();
        }
        return control instanceof Labeled labelled ? labelled.getText() : "";
    }

    private static boolean selected(WindowDriver window, String selector) {
        return ((javafx.scene.control.ToggleButton) window.awaitNode(selector)).isSelected();
    }
}
