package dev.parley.client.ui.chat;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Moments;
import dev.parley.client.ui.common.Texts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One message: who, when, what, and how far it came. FX thread. */
final class ChatBubble extends VBox {
    private static final int LINK_CHARS = 26;
    private static final String LINK = "\uFFFC";

    private final ChatViewModel chat;
    private final ChatLine line;
    private final TextFlow words = new TextFlow();
    private final Path marked = new Path();
    private int from;
    private int to;

    ChatBubble(ChatViewModel chat, ChatLine line, Texts texts) {
        this.chat = chat;
        this.line = line;
        getStyleClass().addAll("bubble", line.own() ? "own" : "others");
        words.getStyleClass().add("words");
        if (line.isOnlyEmoji()) {
            words.getStyleClass().add("only-emoji");
        }
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setCursor(Cursor.TEXT);
        words.widthProperty().subscribe(_ -> paint());
        marked.setManaged(false);
        marked.getStyleClass().add("marked");
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
        accessibleTextProperty().bind(texts.bind(() -> who(texts) + ": " + line.text()));
    }

    ChatLine line() {
        return line;
    }

    /** What is shown of the message, as it is marked: a link is one letter. */
    String shown() {
        return line.passages().stream()
                .map(passage -> passage.address().isPresent() ? LINK : passage.text())
                .collect(Collectors.joining());
    }

    int length() {
        return shown().length();
    }

    /** Between which letters this is. */
    int hit(double sceneX, double sceneY) {
        return Math.clamp(words.getHitInfo(words.sceneToLocal(sceneX, sceneY)).getInsertionIndex(), 0, length());
    }

    /** Marks the letters from the one to before the other; none if these are the same. */
    void select(int first, int end) {
        from = first;
        to = end;
        paint();
    }

    boolean isSelected() {
        return from < to;
    }

    /** What is marked; all of the message if all that is shown is. */
    String selected() {
        if (from == 0 && to == length()) {
            return line.text();
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Passage passage : line.passages()) {
            int size = passage.address().isPresent()
                    ? LINK.length()
                    : passage.text().length();
            int first = Math.max(from, at) - at;
            int end = Math.min(to, at + size) - at;
            if (first < end) {
                text.append(
                        passage.address().isPresent()
                                ? passage.text()
                                : passage.text().substring(first, end));
            }
            at += size;
        }
        return text.toString();
    }

    /** What is marked, with who wrote it when. */
    String quoted(Texts texts) {
        return "[" + Moments.time(texts, line.time()) + "] " + who(texts) + ": " + selected();
    }

    private void paint() {
        marked.getElements().setAll(isSelected() ? words.getRangeShape(from, to, false) : new PathElement[0]);
    }

    private String who(Texts texts) {
        return line.own() ? texts.get("chat.you") : line.name();
    }

    private HBox head(Texts texts) {
        Label name = FullText.of(new Label());
        name.textProperty().bind(texts.bind(() -> who(texts)));
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
        from = 0;
        to = 0;
        paint();
        words.getChildren()
                .setAll(line.passages().stream()
                        .map(passage -> passage.address()
                                .map(address -> link(passage.text(), address))
                                .orElseGet(() -> new Text(passage.text())))
                        .toList());
        words.getChildren().addFirst(marked);
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
