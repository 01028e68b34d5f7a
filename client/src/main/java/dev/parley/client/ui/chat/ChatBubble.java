package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Moments;
import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One message: who, when, what, and how far it came. FX thread. */
final class ChatBubble extends VBox {
    private static final int LINK_CHARS = 26;

    private final ChatViewModel chat;
    private final ChatLine line;
    private final TextFlow words = new TextFlow();

    ChatBubble(ChatViewModel chat, ChatLine line, Texts texts) {
        this.chat = chat;
        this.line = line;
        getStyleClass().addAll("bubble", line.own() ? "own" : "others");
        words.getStyleClass().add("words");
        words.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head(texts), words);
        if (line.isLong()) {
            getChildren().add(expander(texts));
        }
        if (line.own()) {
            getChildren().addAll(mark(texts));
        }
        line.expanded().subscribe(_ -> fill());
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty()
                .bind(texts.bind(() -> (line.own() ? texts.get("chat.you") : line.name()) + ": " + line.text()));
    }

    private HBox head(Texts texts) {
        Label name = FullText.of(new Label());
        name.textProperty().bind(texts.bind(() -> line.own() ? texts.get("chat.you") : line.name()));
        name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_BOLD);
        HBox.setHgrow(name, Priority.SOMETIMES);
        Label time = new Label();
        time.textProperty().bind(texts.bind(() -> Moments.time(texts, line.time())));
        time.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, time);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private Hyperlink expander(Texts texts) {
        Hyperlink expander = new Hyperlink();
        expander.textProperty()
                .bind(texts.bind(() -> texts.get(line.expanded().get() ? "chat.less" : "chat.all"), line.expanded()));
        expander.setOnAction(event -> line.expanded().set(!line.expanded().get()));
        expander.getStyleClass().add(Styles.TEXT_SMALL);
        return expander;
    }

    private Node[] mark(Texts texts) {
        Label mark = new Label();
        mark.getStyleClass().addAll(Styles.TEXT_SMALL, "quiet", "mark");
        mark.setWrapText(true);
        mark.setMinHeight(Region.USE_PREF_SIZE);
        mark.textProperty().bind(texts.bind(() -> line.delivery().get().words(texts), line.delivery()));
        Hyperlink again = new Hyperlink();
        again.textProperty().bind(texts.of("chat.again"));
        again.getStyleClass().addAll(Styles.TEXT_SMALL, "again");
        again.setOnAction(event -> chat.sendAgain(line));
        again.visibleProperty().bind(line.delivery().map(DeliveryMark::canBeSentAgain));
        again.managedProperty().bind(again.visibleProperty());
        return new Node[] {mark, again};
    }

    private void fill() {
        words.getChildren()
                .setAll(line.passages().stream()
                        .map(passage -> passage.address()
                                .map(address -> link(passage.text(), address))
                                .orElseGet(() -> new Text(passage.text())))
                        .toList());
    }

    /** Shortened, since it stands in a line; all of it is seen before it is opened. */
    private Node link(String text, WebAddress address) {
        int length = text.codePointCount(0, text.length());
        Hyperlink link = new Hyperlink(
                length <= LINK_CHARS ? text : text.substring(0, text.offsetByCodePoints(0, LINK_CHARS - 1)) + "…");
        link.getStyleClass().add("link");
        Tooltip tooltip = new Tooltip(address.text());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        link.setTooltip(tooltip);
        link.setAccessibleText(address.text());
        link.setOnAction(event -> chat.follow(address));
        return link;
    }
}
