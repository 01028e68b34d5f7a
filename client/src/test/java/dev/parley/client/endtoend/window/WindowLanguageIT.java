package dev.parley.client.endtoend.window;

import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Choice;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words and colours of the window, changed in the middle of a call. */
class WindowLanguageIT {
    @TempDir
    Path folder;

    @Test
    void languageAndLooksChangeInACall() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver bob = EngineDriver.withTestPicture();
                WindowDriver ann = WindowDriver.open(folder, Optional.of(server.freshLink()))) {
            ann.awaitText("#sentence", "Waiting for somebody");
            bob.join(ann.text(".call-link"), "Bob");
            TileId bobsTile = ann.awaitOther();
            ann.awaitMoving(bobsTile);
            ann.click("#call-settings");
            ann.awaitNode("#settings-language");
            ann.screenshot("settings");
            choose(ann, "#settings-language", "Deutsch");
            choose(ann, "#settings-look", "Dunkel");
            ann.screenshot("settings-dark");
            ann.click("#back");
            ann.awaitText("#sentence", "Im Anruf mit Bob");
            ann.awaitMoving(bobsTile);
            ann.screenshot("call-dark");
            ann.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            ann.awaitText("#after-title", "Sie haben den Anruf verlassen");
            ann.screenshot("after-dark");
            ann.click("#home");
            ann.awaitMoving(TileId.SELF);
            ann.screenshot("home-dark");
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(WindowDriver window, String selector, String label) {
        ChoiceBox<Choice> box = (ChoiceBox<Choice>) window.awaitNode(selector);
        FxToolkit.run(() -> box.setValue(box.getItems().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow()));
    }
}
