package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Excerpt;
import dev.parley.client.ui.common.part.ScrollArea;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;

/**
 * What was said, with a line before what is new. It follows what comes while its end can be seen; else a button leads there. When
 * it is opened, it shows the first that is new. FX thread.
 */
final class ChatLog extends StackPane {
    private static final int SHOWN = 100;
    private static final double AT_THE_END = 2;

    private final ChatViewModel chat;
    private final Texts texts;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollArea(content);
    private final Excerpt<ChatLine> lines;
    private boolean following = true;
    private boolean byHand;
    private boolean opened;

    ChatLog(ChatViewModel chat, Texts texts) {
        this.chat = chat;
        this.texts = texts;
        lines = new Excerpt<>(chat.lines(), true, SHOWN, texts.of("chat.earlier"), Row::new);
        content.getChildren().addAll(before(), lines);
        content.getStyleClass().add("said");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("messages");
        scroll.accessibleTextProperty().bind(texts.of("chat.title"));
        Button down = down();
        getChildren().addAll(scroll, down);
        setAlignment(down, Pos.BOTTOM_CENTER);
        setMinHeight(60);
        new ChatSelection(scroll, content, this::bubbles, texts);
        chat.lines().addListener((ListChangeListener<ChatLine>) change -> {
            while (change.next()) {
                byHand = false;
                following |= change.getAddedSubList().stream().anyMatch(ChatLine::own);
            }
        });
        content.heightProperty().subscribe(_ -> grown());
        scroll.viewportBoundsProperty().subscribe(_ -> grown());
        scroll.vvalueProperty().subscribe(_ -> moved());
        for (EventType<?> type : List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED)) {
            scroll.addEventFilter(type, _ -> byHand = true);
        }
        // The pane shows what the focus comes to.
        scroll.focusWithinProperty().subscribe(within -> byHand |= within);
        chat.seen().subscribe(seen -> {
            if (seen) {
                opened = true;
                requestLayout();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (opened && getScene() != null) {
            opened = false;
            scroll.applyCss();
            scroll.layout();
            chat.firstNew().get().flatMap(this::row).ifPresentOrElse(this::show, this::toTheEnd);
        }
    }

    private Label before() {
        Label before = note();
        before.textProperty().bind(texts.of("chat.before"));
        before.visibleProperty().bind(chat.joinedLate());
        before.managedProperty().bind(before.visibleProperty());
        return before;
    }

    private Button down() {
        Button down = Buttons.labelled(Material2RoundAL.ARROW_DOWNWARD, texts.of("chat.toNew"), this::toTheEnd);
        down.setId("chat-to-new");
        down.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT, Styles.ROUNDED, "to-new");
        down.visibleProperty()
                .bind(chat.unread()
                        .greaterThan(0)
                        .and(chat.seen())
                        .and(chat.atTheEnd().not()));
        down.managedProperty().bind(down.visibleProperty());
        return down;
    }

    private void toTheEnd() {
        following = true;
        scroll.setVvalue(1);
        look();
    }

    private void show(Node row) {
        double spare = spare();
        byHand = true;
        scroll.setVvalue(
                spare <= 0
                        ? 1
                        : Math.clamp(
                                (lines.getLayoutY() + row.getBoundsInParent().getMinY()) / spare, 0, 1));
        moved();
    }

    private void grown() {
        if (following) {
            scroll.setVvalue(1);
        }
        look();
    }

    /** By a person, or by the pane, which keeps what is above in its place when something is added below. */
    private void moved() {
        if (byHand) {
            following = isAtTheEnd();
        } else if (following) {
            scroll.setVvalue(1);
        }
        look();
    }

    private void look() {
        chat.atTheEnd().set(isAtTheEnd());
    }

    private boolean isAtTheEnd() {
        return spare() * (1 - scroll.getVvalue()) <= AT_THE_END;
    }

    /** How much of it is above or below what can be seen. */
    private double spare() {
        return content.getHeight() - scroll.getViewportBounds().getHeight();
    }

    private Optional<Node> row(ChatLine line) {
        return lines.getChildren().stream()
                .filter(node -> node instanceof Row row && row.line == line)
                .findFirst();
    }

    private List<ChatBubble> bubbles() {
        return lines.getChildren().stream()
                .flatMap(node -> node instanceof Row row ? row.bubble.stream() : java.util.stream.Stream.empty())
                .toList();
    }

    private static Label note() {
        Label note = new Label();
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet", "note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    /** A message on the side of whoever wrote it, or what the program says; and above it, perhaps, that it is new. */
    private final class Row extends VBox {
        private final ChatLine line;
        private final Optional<ChatBubble> bubble;

        Row(ChatLine line) {
            this.line = line;
            getStyleClass().add("said-row");
            HBox divider = divider();
            divider.visibleProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> chat.firstNew().get().equals(Optional.of(line)), chat.firstNew()));
            divider.managedProperty().bind(divider.visibleProperty());
            getChildren().add(divider);
            if (line.whose() == ChatLine.Whose.PROGRAM) {
                bubble = Optional.empty();
                Label note = note();
                note.setText(line.text());
                getChildren().add(note);
            } else {
                ChatBubble made = new ChatBubble(chat, line, texts);
                bubble = Optional.of(made);
                HBox side = new HBox(made);
                side.setAlignment(line.own() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
                side.setFillHeight(false);
                getChildren().add(side);
            }
        }

        private HBox divider() {
            Label word = new Label();
            word.textProperty().bind(texts.of("chat.new"));
            word.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_BOLD);
            word.setMinWidth(Region.USE_PREF_SIZE);
            HBox divider = new HBox(rule(), word, rule());
            divider.getStyleClass().add("new-line");
            divider.setAlignment(Pos.CENTER);
            return divider;
        }

        private static Region rule() {
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            HBox.setHgrow(rule, Priority.ALWAYS);
            return rule;
        }
    }
}
