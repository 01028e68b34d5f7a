package dev.parley.client.ui.chat;

import dev.parley.client.ui.chat.EmojiList.Emoji;
import dev.parley.client.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Emoji to choose from: the recent ones, then all in their groups, or what is called by the words in its field. The arrows go
 * from one to the next, Enter takes it, Escape closes. FX thread.
 */
final class EmojiPicker extends VBox {
    private static final int ACROSS = 7;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final RecentEmoji recent;
    private final Consumer<String> take;
    private final Runnable close;
    private final TextField search = new TextField();
    private final Label name = new Label();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> view = new ListView<>(rows);
    private final List<Emoji> shown = new ArrayList<>();
    private Optional<EmojiList> list = Optional.empty();
    private int chosen;

    /** Names a group, or holds some emoji side by side, of which the first is this one of all that are shown. */
    private record Row(String title, List<Emoji> emoji, int first) {}

    EmojiPicker(Texts texts, RecentEmoji recent, Consumer<String> take, Runnable close) {
        this.texts = texts;
        this.recent = recent;
        this.take = take;
        this.close = close;
        getStyleClass().add("emoji-picker");
        search.setId("emoji-search");
        search.promptTextProperty().bind(texts.of("chat.emoji.search"));
        search.accessibleTextProperty().bind(texts.of("chat.emoji.search"));
        search.textProperty().subscribe(_ -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        view.setCellFactory(_ -> new Cells());
        view.setFocusTraversable(false);
        view.setPlaceholder(nothing());
        view.getStyleClass().add("emoji-list");
        name.setId("emoji-name");
        name.getStyleClass().add("quiet");
        getChildren().addAll(search, view, name);
    }

    /** Begins anew, with the recent ones first. */
    void open() {
        if (list.isEmpty()) {
            list = Optional.of(EmojiList.load());
        }
        search.clear();
        fill();
        search.requestFocus();
    }

    private Label nothing() {
        Label nothing = new Label();
        nothing.textProperty().bind(texts.of("chat.emoji.none"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        return nothing;
    }

    private void fill() {
        List<Row> next = new ArrayList<>();
        shown.clear();
        list.ifPresent(all -> {
            if (search.getText().isBlank()) {
                List<Emoji> latest = recent.all().stream()
                        .flatMap(text ->
                                all.all().stream().filter(emoji -> emoji.text().equals(text)))
                        .toList();
                add(next, texts.get("chat.emoji.recent"), latest);
                all.groups().forEach((group, emoji) -> add(next, texts.get("chat.emoji.group." + group), emoji));
            } else {
                add(next, "", all.find(search.getText()));
            }
        });
        rows.setAll(next);
        view.scrollTo(0);
        choose(0);
    }

    private void add(List<Row> next, String title, List<Emoji> emoji) {
        if (!title.isEmpty() && !emoji.isEmpty()) {
            next.add(new Row(title, List.of(), 0));
        }
        for (int from = 0; from < emoji.size(); from += ACROSS) {
            List<Emoji> some = emoji.subList(from, Math.min(from + ACROSS, emoji.size()));
            next.add(new Row("", some, shown.size()));
            shown.addAll(some);
        }
    }

    private void typed(KeyEvent event) {
        boolean searching = !search.getText().isEmpty();
        switch (event.getCode()) {
            case DOWN -> down(1);
            case UP -> down(-1);
            case RIGHT -> {
                if (searching && search.getCaretPosition() < search.getLength()) {
                    return;
                }
                choose(chosen + 1);
            }
            case LEFT -> {
                if (searching && chosen == 0) {
                    return;
                }
                choose(chosen - 1);
            }
            case ENTER -> {
                if (chosen < shown.size()) {
                    take(shown.get(chosen), !event.isShiftDown());
                }
            }
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the row below or above, past the names of groups. */
    private void down(int rowsDown) {
        int at = rowOf(chosen);
        int column = at < 0 ? 0 : chosen - rows.get(at).first();
        for (int row = at + rowsDown; row >= 0 && row < rows.size(); row += rowsDown) {
            Row other = rows.get(row);
            if (!other.emoji().isEmpty()) {
                choose(other.first() + Math.min(column, other.emoji().size() - 1));
                return;
            }
        }
    }

    private int rowOf(int index) {
        for (int row = 0; row < rows.size(); row++) {
            Row each = rows.get(row);
            if (index >= each.first() && index < each.first() + each.emoji().size()) {
                return row;
            }
        }
        return -1;
    }

    private void choose(int index) {
        chosen = Math.clamp(index, 0, Math.max(0, shown.size() - 1));
        name.setText(shown.isEmpty() ? "" : shown.get(chosen).name(locale()));
        int row = rowOf(chosen);
        if (row >= 0 && !isInView(row)) {
            view.scrollTo(Math.max(0, row - 1));
        }
        view.refresh();
    }

    private boolean isInView(int row) {
        return view.lookupAll(".emoji-row").stream()
                .anyMatch(node -> node instanceof Cells cell
                        && cell.getIndex() == row
                        && cell.getBoundsInParent().getMinY() >= 0
                        && view.sceneToLocal(cell.localToScene(cell.getLayoutBounds()))
                                        .getMaxY()
                                <= view.getHeight());
    }

    private void take(Emoji emoji, boolean last) {
        recent.chose(emoji.text());
        take.accept(emoji.text());
        if (last) {
            close.run();
        }
    }

    private Locale locale() {
        return texts.locale().get();
    }

    /** A row of the list. */
    private final class Cells extends ListCell<Row> {
        private final HBox across = new HBox();

        Cells() {
            getStyleClass().add("emoji-row");
            across.getStyleClass().add("emoji-across");
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.title());
            if (empty || row == null || row.emoji().isEmpty()) {
                setGraphic(null);
                return;
            }
            while (across.getChildren().size() > row.emoji().size()) {
                across.getChildren().removeLast();
            }
            while (across.getChildren().size() < row.emoji().size()) {
                across.getChildren().add(new One());
            }
            for (int index = 0; index < row.emoji().size(); index++) {
                ((One) across.getChildren().get(index)).show(row.emoji().get(index), row.first() + index);
            }
            setGraphic(across);
        }
    }

    /** One emoji, which a click takes; with Shift the list stays open for more. */
    private final class One extends Label {
        private final Tooltip tooltip = new Tooltip();

        One() {
            getStyleClass().add("emoji");
            setTooltip(tooltip);
        }

        private void show(Emoji emoji, int index) {
            setText(emoji.text());
            setAccessibleText(emoji.name(locale()));
            tooltip.setText(emoji.name(locale()));
            pseudoClassStateChanged(CHOSEN, index == chosen);
            setOnMouseClicked(event -> EmojiPicker.this.take(emoji, !event.isShiftDown()));
            setOnMouseEntered(_ -> name.setText(emoji.name(locale())));
        }
    }
}
