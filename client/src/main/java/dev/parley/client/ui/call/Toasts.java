package dev.parley.client.ui.call;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What is told for a while, and what else lies over the pictures at their upper edge, one below the other. FX thread. */
final class Toasts {
    private static final Duration NEWS_STAYS = Duration.seconds(6);
    private static final double NEWS_WIDEST = 640;
    /** For news of one line. */
    private static final double ROOM = 54;

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

    private final VBox root = new VBox();
    private final Label news = new Label();
    private final PauseTransition newsGoes = new PauseTransition(NEWS_STAYS);

    /** @param others below the news */
    Toasts(Node... others) {
        news.getStyleClass().add("news");
        news.setVisible(false);
        news.setMouseTransparent(true);
        news.setWrapText(true);
        news.setMinHeight(Region.USE_PREF_SIZE);
        news.setMaxHeight(Region.USE_PREF_SIZE);
        newsGoes.setOnFinished(event -> news.setVisible(false));
        root.getStyleClass().add("toasts");
        root.setAlignment(Pos.TOP_CENTER);
        root.setFillWidth(false);
        root.setPickOnBounds(false);
        root.getChildren().add(news);
        root.getChildren().addAll(others);
        root.getChildren().forEach(toast -> toast.managedProperty().bind(toast.visibleProperty()));
    }

    Node root() {
        return root;
    }

    void tell(String text) {
        news.setText(text);
        news.setMaxWidth(Math.min(NEWS_WIDEST, Math.ceil(news.prefWidth(-1))));
        news.setVisible(!text.isEmpty());
        newsGoes.playFromStart();
    }

    /** Lies above this card while it is seen, and not upon it. */
    void above(Node card) {
        card.visibleProperty().subscribe(seen -> root.pseudoClassStateChanged(ABOVE, seen));
    }

    /** @param space around that card */
    static void leaveRoom(Node card, Insets space) {
        StackPane.setMargin(
                card, new Insets(Math.max(space.getTop(), ROOM), space.getRight(), space.getBottom(), space.getLeft()));
    }
}
