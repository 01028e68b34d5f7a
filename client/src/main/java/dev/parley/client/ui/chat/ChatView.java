package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.common.toolkit.ShapedText;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Side panel: what is said in the call. */
public final class ChatView {
    private final VBox root = new VBox();
    private final WriteField field;

    public ChatView(ChatViewModel chat, Texts texts, LongSupplier nanoTime) {
        ShapedText.mend();
        Label title = new Label();
        title.textProperty().bind(texts.of("chat.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        ChatLog log = new ChatLog(chat, texts);
        VBox.setVgrow(log, Priority.ALWAYS);
        field = new WriteField(chat, texts);
        root.getStyleClass().addAll("panel", "side", "chat");
        root.getChildren()
                .addAll(title, log, new LinkQuestion(chat, texts, nanoTime), Problems.line(chat.linkProblem()), field);
    }

    public Parent root() {
        return root;
    }

    /** Leads to the field in which one writes. */
    public void takeFocus() {
        field.takeFocus();
    }
}
