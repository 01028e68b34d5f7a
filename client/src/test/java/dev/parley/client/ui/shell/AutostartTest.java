package dev.parley.client.ui.shell;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.parley.client.app.desktop.AroundWindow;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.shell.staged.StagedWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch that has Parley begin at login, in the settings, over a real folder of a desktop. */
class AutostartTest {
    private static final Preferences ANN = Preferences.initial("Ann").withLanguage(Preferences.Language.ENGLISH);

    @TempDir
    Path folder;

    private StagedWindow window;
    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("config/autostart/dev.parley.Parley.desktop");
        window = StagedWindow.open(folder, ANN, List.of(), 900, 600, 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsChosenIsWrittenAndWhatWasChangedMeanwhileIsShown() throws Exception {
        desktop();
        showSettings();
        await().until(() -> node().getParent().getParent().isVisible());
        assertThat(isOn()).isFalse();
        turn(true);
        await().until(() -> Files.exists(file));
        assertThat(Files.readString(file)).containsPattern("\nExec=.+ background\n");

        window.act(wiring -> wiring.shell().closeSettings());
        Files.delete(file);
        showSettings();
        await().until(() -> !isOn());
        turn(true);
        await().until(() -> Files.exists(file));
        turn(false);
        await().until(() -> !Files.exists(file));
        assertThat(words()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenGoesBackAndSaysWhy() throws Exception {
        Files.createDirectories(file.getParent().getParent());
        Files.writeString(file.getParent(), "no folder");
        desktop();
        showSettings();
        turn(true);
        await().until(() -> !words().isEmpty());
        assertThat(isOn()).isFalse();
        assertThat(words()).singleElement().asString().contains(file.toString(), "cannot be written");
        Files.delete(file.getParent());
        turn(true);
        await().until(() -> Files.exists(file));
        await().until(() -> words().isEmpty());
    }

    @Test
    void whereNothingCanBeStartedNothingIsOffered() {
        showSettings();
        assertThat(FxToolkit.call(() -> node().getParent().getParent().isVisible()))
                .isFalse();
    }

    private void desktop() {
        window.desktop().around.login = AroundWindow.of(Map.of(
                        "DBUS_SESSION_BUS_ADDRESS",
                        "unix:path=" + folder.resolve("nowhere"),
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString()))
                .autostart();
    }

    private void showSettings() {
        window.act(wiring -> wiring.shell().openSettings());
        window.settle();
    }

    private ToggleSwitch node() {
        return (ToggleSwitch) window.node("#settings-autostart");
    }

    private boolean isOn() {
        return FxToolkit.call(() -> node().isSelected());
    }

    private void turn(boolean on) {
        FxToolkit.run(() -> node().setSelected(on));
    }

    /** What stands below it as a problem. */
    private List<String> words() {
        return FxToolkit.call(() -> node().getParent().getParent().lookupAll(".problem").stream()
                .filter(Node::isVisible)
                .map(line -> ((Labeled) line).getText())
                .toList());
    }
}
