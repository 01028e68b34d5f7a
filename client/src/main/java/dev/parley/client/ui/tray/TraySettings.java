package dev.parley.client.ui.tray;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.settings.SettingRows;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The rows of the settings about waiting in the tray. FX thread. */
public final class TraySettings {
    private TraySettings() {}

    /** Each time they are shown they say what the desktop does then. */
    public static List<Node> rows(ClosingViewModel closing, AutostartViewModel autostart, Texts texts) {
        SettingRows rows = new SettingRows(texts);
        VBox begins = new VBox(
                rows.toggle("settings.autostart", autostart.on()),
                rows.hint("settings.autostart.hint"),
                Problems.line(autostart.problem()));
        begins.getStyleClass().add("section");
        begins.visibleProperty().bind(autostart.offered());
        begins.managedProperty().bind(begins.visibleProperty());
        begins.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                autostart.refresh();
            }
        });
        return List.of(
                rows.choice("settings.closing", closing.choices(), closing.chosen()),
                rows.hint("settings.closing.hint"),
                begins);
    }
}
