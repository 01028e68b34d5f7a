package dev.parley.client.ui.people;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.settings.SettingRows;
import java.util.List;
import javafx.scene.Node;

/** The rows of the settings about ringing and what is kept of calls. FX thread. */
public final class RingSettings {
    private RingSettings() {}

    public static List<Node> rows(RingSettingsViewModel settings, Texts texts) {
        SettingRows rows = new SettingRows(texts);
        return List.of(
                rows.toggle("settings.ring.listening", settings.listening()),
                rows.toggle("settings.ring.seen", settings.seen()),
                rows.toggle("settings.ring.undisturbed", settings.undisturbed()),
                rows.toggle("settings.ring.strangers", settings.strangers()),
                rows.toggle("settings.ring.waiting", settings.waiting()),
                rows.choice("settings.keepCalls", settings.days(), settings.keep()),
                rows.hint("settings.ring.hint"));
    }
}
