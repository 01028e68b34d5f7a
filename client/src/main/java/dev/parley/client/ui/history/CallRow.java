package dev.parley.client.ui.history;

import atlantafx.base.theme.Styles;
import dev.parley.client.contact.CallDirection;
import dev.parley.client.contact.CallOutcome;
import dev.parley.client.contact.PastCall;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One call that was: with whom, what became of it, and ways back to them and out of the list. FX thread. */
record CallRow(HistoryViewModel history, Texts texts) {

    Node of(PastCall call) {
        String who = history.who(call);
        FontIcon way = new FontIcon(sign(call));
        way.getStyleClass().add(call.outcome() == CallOutcome.MISSED ? "sign-missed" : "sign-quiet");
        Label people = FullText.of(new Label(who));
        people.getStyleClass().add(Styles.TEXT_BOLD);
        HBox named = new HBox(people);
        named.getStyleClass().add("name");
        named.setAlignment(Pos.CENTER_LEFT);
        if (history.verified(call)) {
            FontIcon sure = new FontIcon(Material2RoundMZ.VERIFIED_USER);
            sure.getStyleClass().add("sign-sure");
            Label mark = new Label("", sure);
            mark.setAccessibleText(texts.get("people.verified"));
            mark.setTooltip(new Tooltip(texts.get("history.verified.why")));
            named.getChildren().add(mark);
        }
        Label story = FullText.of(new Label(history.story(call)));
        story.getStyleClass()
                .addAll(Styles.TEXT_SMALL, call.outcome() == CallOutcome.MISSED ? "missed" : Styles.TEXT_MUTED);
        VBox words = new VBox(named, story);
        words.setMinWidth(0);
        for (String files : history.files(call)) {
            Label line = FullText.ofFiles(new Label(files));
            line.setGraphic(new FontIcon(Material2RoundAL.ATTACH_FILE));
            line.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "history-files");
            words.getChildren().add(line);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = Buttons.icon(
                Material2RoundMZ.VIDEOCAM,
                texts.bind(() -> texts.get("home.recent.again", who)),
                () -> history.callAgain(call));
        again.setDisable(!history.canCallAgain(call));
        Button forget = Buttons.icon(
                Material2RoundAL.CLOSE,
                texts.bind(() -> texts.get("home.recent.forget", who)),
                () -> history.remove(call));
        HBox row = new HBox(way, words, again, forget);
        row.getStyleClass().addAll("recent-row", "history-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Ikon sign(PastCall call) {
        if (call.direction() == CallDirection.LINK) {
            return Material2RoundAL.LINK;
        }
        if (call.outcome() == CallOutcome.MISSED) {
            return Material2RoundAL.CALL_MISSED;
        }
        return call.direction() == CallDirection.OUTGOING ? Material2RoundAL.CALL_MADE : Material2RoundAL.CALL_RECEIVED;
    }
}
