package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Excerpt;
import dev.parley.client.ui.common.Problems;
import dev.parley.client.ui.common.Texts;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Side panel: what is said in the call. */
public final class ChatView {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");
    private static final int SHOWN = 100;
    private static final double AT_THE_END = 0.99;

    private final VBox root = new VBox();
    private final ChatViewModel chat;
    private final TextArea draft = new TextArea();
    private final ScrollPane scroll = new ScrollPane();
    private boolean following = true;

    public ChatView(ChatViewModel chat, Texts texts, LongSupplier nanoTime) {
        this.chat = chat;
        Label title = new Label();
        title.textProperty().bind(texts.of("chat.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        chat.lines().addListener((ListChangeListener<ChatLine>) change -> {
            while (change.next()) {
                following = atTheEnd() || change.getAddedSubList().stream().anyMatch(ChatLine::own);
            }
        });
        Excerpt<ChatLine> lines = new Excerpt<>(
                chat.lines(),
                true,
                SHOWN,
                texts.of("chat.earlier"),
                line -> line.whose() == ChatLine.Whose.PROGRAM
                        ? note(line)
                        : row(new ChatBubble(chat, line, texts), line));
        lines.heightProperty().subscribe(_ -> {
            if (following) {
                scroll.setVvalue(1);
            }
        });
        scroll.setContent(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("messages");
        scroll.setOnScroll(event -> following = false);
        scroll.accessibleTextProperty().bind(texts.of("chat.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().addAll("panel", "side", "chat");
        root.getChildren()
                .addAll(
                        title,
                        scroll,
                        new LinkQuestion(chat, texts, nanoTime),
                        Problems.line(chat.linkProblem()),
                        write(texts));
    }

    public Parent root() {
        return root;
    }

    /** Leads to the field in which one writes. */
    public void takeFocus() {
        draft.requestFocus();
        draft.end();
    }

    private boolean atTheEnd() {
        return scroll.getVvalue() >= AT_THE_END
                || scroll.getContent().getLayoutBounds().getHeight()
                        <= scroll.getViewportBounds().getHeight();
    }

    /** What the program says between the messages, which stands across and is nobody's. */
    private static Label note(ChatLine line) {
        Label note = new Label(line.text());
        note.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet", "note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private static HBox row(Node bubble, ChatLine line) {
        HBox row = new HBox(bubble);
        row.setAlignment(line.own() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        row.setFillHeight(false);
        return row;
    }

    private VBox write(Texts texts) {
        draft.setId("chat-draft");
        draft.setWrapText(true);
        draft.setPrefRowCount(2);
        draft.textProperty().bindBidirectional(chat.draft());
        draft.promptTextProperty().bind(texts.of("chat.prompt"));
        draft.accessibleTextProperty().bind(texts.of("chat.prompt"));
        draft.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(draft, Priority.ALWAYS);
        Button send = Buttons.icon(Material2RoundMZ.SEND, texts.of("chat.send"), () -> {
            chat.send();
            draft.requestFocus();
        });
        send.setId("chat-send");
        send.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        send.disableProperty().bind(chat.canSend().not());
        Label hint = new Label();
        hint.setId("chat-hint");
        hint.textProperty().bind(chat.hint());
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        hint.textProperty()
                .subscribe(_ ->
                        hint.pseudoClassStateChanged(TROUBLED, chat.tooLong().get()));
        HBox row = new HBox(draft, send);
        row.getStyleClass().add("join-row");
        row.setAlignment(Pos.BOTTOM_LEFT);
        VBox write = new VBox(row, hint);
        write.getStyleClass().add("write");
        return write;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            if (event.isShiftDown()) {
                draft.replaceSelection("\n");
            } else {
                chat.send();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            draft.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
