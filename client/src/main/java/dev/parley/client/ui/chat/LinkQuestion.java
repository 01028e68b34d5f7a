package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Considered;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.client.ui.system.Clip;
import java.util.function.LongSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Shows the whole address of a link that was pressed, and asks whether to open it. FX thread. */
final class LinkQuestion extends VBox {
    private static final double HIGHEST = 240;

    LinkQuestion(ChatViewModel chat, Texts texts, LongSupplier nanoTime) {
        getStyleClass().add("link-question");
        Label question = new Label();
        question.textProperty()
                .bind(texts.bind(
                        () -> chat.link()
                                .get()
                                .map(address -> texts.get("chat.link.question", address.host()))
                                .orElse(""),
                        chat.link()));
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Label address = new Label();
        address.setId("link-address");
        address.getStyleClass().addAll(Styles.TEXT_SMALL, "address");
        address.textProperty()
                .bind(chat.link().map(now -> now.map(WebAddress::text).orElse("")));
        address.setWrapText(true);
        ScrollArea all = new ScrollArea(address);
        all.setFitToWidth(true);
        all.setMaxHeight(HIGHEST);
        all.setFocusTraversable(false);
        Button open = Buttons.labelled(Material2RoundMZ.OPEN_IN_BROWSER, texts.of("chat.link.open"), () -> {});
        open.setId("open-link");
        new Considered<>(this, () -> chat.link().get(), nanoTime).on(open, seen -> seen.ifPresent(chat::open));
        Button copy = Buttons.labelled(Material2RoundAL.CONTENT_COPY, texts.of("chat.link.copy"), () -> {
            chat.link().get().ifPresent(now -> new Clip().copy(now.text()));
            chat.closeLink();
        });
        Button no = Buttons.labelled(Material2RoundAL.CLOSE, texts.of("chat.link.close"), chat::closeLink);
        FlowPane buttons = new FlowPane(open, copy, no);
        buttons.getStyleClass().add("small-buttons");
        buttons.getChildren().forEach(button -> button.getStyleClass().add(Styles.SMALL));
        getChildren().addAll(question, all, buttons);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                chat.closeLink();
                event.consume();
            }
        });
        setVisible(false);
        setManaged(false);
        chat.link().subscribe(now -> {
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            if (now.isPresent()) {
                copy.requestFocus();
            }
        });
    }
}
