package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The field in which one writes, with emoji to choose from. FX thread. */
final class WriteField extends VBox {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final ChatViewModel chat;
    private final TextArea draft = new TextArea();
    private final ToggleButton emoji;

    WriteField(ChatViewModel chat, Texts texts) {
        this.chat = chat;
        draft.setId("chat-draft");
        draft.setWrapText(true);
        draft.setPrefRowCount(2);
        draft.textProperty().bindBidirectional(chat.draft());
        draft.promptTextProperty().bind(texts.of("chat.prompt"));
        draft.accessibleTextProperty().bind(texts.of("chat.prompt"));
        draft.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(draft, Priority.ALWAYS);
        emoji = Buttons.toggle(
                Material2RoundMZ.MOOD, Material2RoundMZ.MOOD, texts.of("chat.hideEmoji"), texts.of("chat.emoji"));
        emoji.setId("chat-emoji");
        emoji.getStyleClass().add(Styles.FLAT);
        emoji.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        EmojiPicker picker = picker(texts);
        Button send = Buttons.icon(Material2RoundMZ.SEND, texts.of("chat.send"), () -> {
            chat.send();
            draft.requestFocus();
        });
        send.setId("chat-send");
        send.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        send.disableProperty().bind(chat.canSend().not());
        VBox buttons = new VBox(emoji, send);
        buttons.getStyleClass().add("write-buttons");
        buttons.setAlignment(Pos.BOTTOM_CENTER);
        HBox row = new HBox(draft, buttons);
        row.getStyleClass().add("join-row");
        row.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().addAll(picker, row, hint());
        getStyleClass().add("write");
    }

    void takeFocus() {
        draft.requestFocus();
        draft.end();
    }

    private EmojiPicker picker(Texts texts) {
        EmojiPicker picker = new EmojiPicker(texts, chat.recentEmoji(), draft::replaceSelection, () -> {
            emoji.setSelected(false);
            draft.requestFocus();
        });
        picker.visibleProperty().bind(emoji.selectedProperty());
        picker.managedProperty().bind(emoji.selectedProperty());
        emoji.selectedProperty().subscribe(open -> {
            if (open) {
                picker.open();
            }
        });
        return picker;
    }

    private Label hint() {
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
        return hint;
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
