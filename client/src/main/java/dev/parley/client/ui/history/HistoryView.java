package dev.parley.client.ui.history;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Screen;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.ScrollArea;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** All calls that were, newest first. FX thread. */
public final class HistoryView implements Screen {
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

    private final BorderPane root = new BorderPane();
    private final VBox rows = new VBox();
    private final Label nothing = new Label();
    private final TextField search = new TextField();
    private final HistoryViewModel history;
    private final CallRow row;
    private final Texts texts;
    private final Runnable close;

    public HistoryView(HistoryViewModel history, Texts texts, Runnable close) {
        this.history = history;
        this.texts = texts;
        this.close = close;
        row = new CallRow(history, texts);
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.managedProperty().bind(nothing.visibleProperty());
        rows.getStyleClass().add("recent");
        Button more = new Button();
        more.setId("history-more");
        more.textProperty().bind(texts.of("history.more"));
        more.setOnAction(_ -> history.showMore());
        more.visibleProperty().bind(history.more());
        more.managedProperty().bind(history.more());
        VBox page = new VBox(tools(), nothing, rows, more);
        page.getStyleClass().addAll("settings-page", "history-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollArea(new StackPane(page));
        scroll.setFitToWidth(true);
        root.getStyleClass().add("settings");
        root.setTop(header());
        root.setCenter(scroll);
        history.shown().addListener((InvalidationListener) _ -> fill());
        texts.locale().subscribe(_ -> fill());
    }

    private HBox header() {
        Button back = Buttons.icon(Material2RoundAL.ARROW_BACK, texts.of("history.close"), close);
        back.setId("history-back");
        Buttons.shortcut(back, BACK);
        Label title = new Label();
        title.textProperty().bind(texts.of("history.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        HBox header = new HBox(back, title);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox tools() {
        search.setId("search-history");
        search.textProperty().bindBidirectional(history.search());
        search.promptTextProperty().bind(texts.of("history.search"));
        search.accessibleTextProperty().bind(texts.of("history.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button all = Buttons.labelled(Material2RoundAL.DELETE, texts.of("history.removeAll"), history::removeAll);
        all.setId("history-remove-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        HBox tools = new HBox(search, all);
        tools.getStyleClass().add("join-row");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void fill() {
        rows.getChildren().setAll(history.shown().stream().map(row::of).toList());
        nothing.setVisible(history.shown().isEmpty());
        nothing.setText(texts.get(history.search().get().isBlank() ? "home.recent.none" : "history.notFound"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        root.getScene().getAccelerators().put(BACK, close);
        history.open();
        search.requestFocus();
    }

    @Override
    public void detach() {
        root.getScene().getAccelerators().remove(BACK);
    }
}
