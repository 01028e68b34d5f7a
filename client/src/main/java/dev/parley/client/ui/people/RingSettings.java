package dev.parley.client.ui.people;

import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.settings.SettingRows;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** The rows of the settings about ringing and what is kept of calls. FX thread. */
public final class RingSettings {
    private RingSettings() {}

    public static List<Node> rows(RingSettingsViewModel settings, ContactsFileViewModel contacts, Texts texts) {
        SettingRows rows = new SettingRows(texts);
        return List.of(
                rows.toggle("settings.ring.listening", settings.listening()),
                rows.toggle("settings.ring.seen", settings.seen()),
                rows.toggle("settings.ring.undisturbed", settings.undisturbed()),
                rows.toggle("settings.ring.strangers", settings.strangers()),
                rows.toggle("settings.ring.waiting", settings.waiting()),
                rows.choice("settings.keepCalls", settings.days(), settings.keep()),
                rows.hint("settings.ring.hint"),
                rows.row("contactsFile.title", buttons(contacts, texts)),
                rows.hint("contactsFile.hint"),
                Problems.line(contacts.words()));
    }

    /** One above the other: side by side they are wider than the settings in a call. */
    private static VBox buttons(ContactsFileViewModel contacts, Texts texts) {
        Button bringIn = Buttons.labelled(Material2RoundAL.GET_APP, texts.of("contactsFile.import"), contacts::bringIn);
        bringIn.setId("contacts-import");
        Button takeOut =
                Buttons.labelled(Material2RoundAL.FILE_UPLOAD, texts.of("contactsFile.export"), contacts::takeOut);
        takeOut.setId("contacts-export");
        bringIn.setMaxWidth(Double.MAX_VALUE);
        takeOut.setMaxWidth(Double.MAX_VALUE);
        VBox both = new VBox(bringIn, takeOut);
        both.getStyleClass().add("setting-row");
        return both;
    }
}
