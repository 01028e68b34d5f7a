package dev.parley.client.ui.history;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** The newest calls on the first screen, and the way to all of them. FX thread. */
public final class RecentView {
    private final VBox root = new VBox();
    private final HistoryViewModel history;
    private final CallRow row;
    private final Texts texts;
    private final Runnable all;

    /** @param all shows all calls */
    public RecentView(HistoryViewModel history, Texts texts, Runnable all) {
        this.history = history;
        this.texts = texts;
        this.all = all;
        row = new CallRow(history, texts);
        root.getStyleClass().add("recent");
        history.recent().addListener((InvalidationListener) _ -> fill());
        texts.locale().subscribe(_ -> fill());
    }

    public Node root() {
        return root;
    }

    private void fill() {
        Label title = new Label(texts.get("home.recent"));
        title.getStyleClass().add(Styles.TITLE_4);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button show = Buttons.icon(Material2RoundAL.HISTORY, texts.of("history.open"), all);
        show.setId("history");
        HBox head = new HBox(title, space, show);
        head.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(head);
        if (history.recent().isEmpty()) {
            Label empty = new Label(texts.get("home.recent.none"));
            empty.getStyleClass().add(Styles.TEXT_MUTED);
            empty.setWrapText(true);
            root.getChildren().add(empty);
        }
        history.recent().forEach(call -> root.getChildren().add(row.of(call)));
    }
}
