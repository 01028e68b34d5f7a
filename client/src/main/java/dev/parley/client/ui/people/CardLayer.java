package dev.parley.client.ui.people;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.LentFocus;
import dev.parley.client.ui.common.part.ScrollArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card above everything of a screen, while there is something to lay out; Escape takes it away. FX thread. */
public final class CardLayer extends StackPane {
    private static final double FROM_EDGE = 24;

    private final LentFocus focus = new LentFocus();

    /** What stands on the card. */
    public record Content(String title, Node focused, List<Node> rows) {
        public Content {
            rows = List.copyOf(rows);
        }

        public Content(String title, Node focused, Node... rows) {
            this(title, focused, List.of(rows));
        }
    }

    /**
     * A layer without a card at first.
     *
     * @param shown what is to be laid out
     * @param content makes the card of it
     */
    public <T> CardLayer(String id, ObservableValue<Optional<T>> shown, Function<T, Content> content, Runnable close) {
        setId(id);
        getStyleClass().add("question-veil");
        setVisible(false);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        shown.subscribe(now -> {
            if (now.isEmpty()) {
                setVisible(false);
                getChildren().clear();
                focus.giveBack();
                return;
            }
            boolean appears = !isVisible();
            Content laid = content.apply(now.get());
            getChildren().setAll(card(laid));
            if (appears) {
                focus.lend(this);
                setVisible(true);
            }
            // What scrolls holds what is in it only once it is styled.
            applyCss();
            laid.focused().requestFocus();
        });
    }

    private ScrollPane card(Content content) {
        Label title = new Label(content.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(title);
        card.getChildren().addAll(content.rows());
        card.getStyleClass().add("question-card");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(content.title());
        ScrollPane scroll = new ScrollArea(card);
        scroll.getStyleClass().add("card-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scroll.maxHeightProperty().bind(heightProperty().subtract(2 * FROM_EDGE));
        scroll.prefViewportHeightProperty().bind(card.heightProperty());
        return scroll;
    }
}
