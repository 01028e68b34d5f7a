package dev.parley.client.ui.chat;

import dev.parley.client.ui.common.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Shows for some seconds the beginning of a message that came while the chat could not be seen, and leads to it. FX thread. */
public final class ChatPreview extends Button {
    private static final Duration STAYS = Duration.seconds(6);

    /** @param open opens the panel */
    public ChatPreview(ChatViewModel chat, Texts texts, Runnable open) {
        setId("chat-preview");
        getStyleClass().add("chat-preview");
        setTextOverrun(OverrunStyle.ELLIPSIS);
        setMaxHeight(Region.USE_PREF_SIZE);
        setFocusTraversable(false);
        Tooltip all = new Tooltip();
        all.setWrapText(true);
        all.setMaxWidth(480);
        all.textProperty().bind(textProperty());
        setTooltip(all);
        setVisible(false);
        PauseTransition goes = new PauseTransition(STAYS);
        goes.setOnFinished(_ -> setVisible(false));
        chat.onArrival(arrival -> {
            if (!chat.seen().get()) {
                setText(texts.get("chat.arrived", arrival.name(), arrival.preview()));
                setAccessibleText(texts.get("chat.open") + ". " + getText());
                setVisible(true);
                goes.playFromStart();
            }
        });
        chat.seen().subscribe(seen -> setVisible(isVisible() && !seen));
        setOnAction(_ -> open.run());
    }
}
