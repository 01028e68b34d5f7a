package dev.parley.client.ui.talk;

import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.settings.SettingRows;
import dev.parley.client.ui.talk.KeysPort.Use;
import java.util.List;
import javafx.scene.Node;

/** The rows of the settings about keys. */
public final class KeySettings {
    private KeySettings() {}

    /** While they can be seen, the keys are taken, so that one hears at once of one that another program has. */
    public static List<Node> rows(TalkViewModel talk, Texts texts) {
        SettingRows rows = new SettingRows(texts);
        Node hint = rows.hint("keys.hint");
        hint.sceneProperty().subscribe(scene -> talk.choosing(scene != null));
        return List.of(
                rows.toggle("keys.pressToTalk", talk.pressToTalk()),
                rows.row("keys.talk", new KeyField(talk, Use.TALK, "talk-key", "keys.talk", texts)),
                Problems.line(talk.problem(Use.TALK)),
                rows.row("keys.mute", new KeyField(talk, Use.MUTE, "mute-key", "keys.mute", texts)),
                Problems.line(talk.problem(Use.MUTE)),
                hint);
    }
}
