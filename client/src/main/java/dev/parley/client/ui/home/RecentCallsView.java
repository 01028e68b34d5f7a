package dev.parley.client.ui.home;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Moments;
import dev.parley.client.ui.common.Spans;
import dev.parley.client.ui.common.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The calls that were, each with a way back into it. */
final class RecentCallsView {
    private final VBox root = new VBox();
    private final HomeViewModel home;
    private final Texts texts;

    RecentCallsView(HomeViewModel home, Texts texts) {
        this.home = home;
        this.texts = texts;
        root.getStyleClass().add("recent");
        home.recent().addListener((InvalidationListener) changed -> fill());
        texts.locale().subscribe(_ -> fill());
    }

    VBox root() {
        return root;
    }

    private void fill() {
        Label title = new Label(texts.get("home.recent"));
        title.getStyleClass().add(Styles.TITLE_4);
        root.getChildren().setAll(title);
        if (home.recent().isEmpty()) {
            Label empty = new Label(texts.get("home.recent.none"));
            empty.getStyleClass().add(Styles.TEXT_MUTED);
            empty.setWrapText(true);
            root.getChildren().add(empty);
        }
        home.recent().forEach(call -> root.getChildren().add(row(call)));
    }

    private Node row(RecentCall call) {
        String who = call.people().isEmpty() ? texts.get("home.recent.nobody") : texts.list(call.people());
        Label people = FullText.of(new Label(who));
        people.getStyleClass().add(Styles.TEXT_BOLD);
        Label when = new Label(texts.get(
                "home.recent.when", Moments.dateAndTime(texts, call.began()), Spans.words(texts, call.lasted())));
        when.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox words = new VBox(people, when);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = Buttons.icon(
                Material2RoundMZ.VIDEOCAM,
                texts.bind(() -> texts.get("home.recent.again", who)),
                () -> home.join(call.link()));
        Button forget = Buttons.icon(
                Material2RoundAL.CLOSE,
                texts.bind(() -> texts.get("home.recent.forget", who)),
                () -> home.forget(call));
        HBox row = new HBox(words, again, forget);
        row.getStyleClass().add("recent-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
