package dev.parley.client.ui.call;

import dev.parley.client.control.call.ReactionKind;
import dev.parley.client.ui.call.gesture.GesturesViewModel;
import dev.parley.client.ui.call.gesture.ReactionSign;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Opens over the bar: the hand, and the reactions. It stays open for more than one, and closes with Escape or a press elsewhere. */
final class GesturesCard {
    private static final double SIGN = 26;

    private final VBox root = new VBox();
    private final ToggleButton hand = new ToggleButton();
    private final ToggleButton opener;

    /** @param opener is selected while it is open */
    GesturesCard(GesturesViewModel gestures, ToggleButton opener, Texts texts) {
        this.opener = opener;
        hand.setId("raise-hand");
        hand.setGraphic(new FontIcon(Material2RoundMZ.PAN_TOOL));
        hand.textProperty()
                .bind(texts.bind(
                        () -> texts.get(gestures.handRaised().get() ? "hand.lower" : "hand.raise"),
                        gestures.handRaised()));
        hand.selectedProperty().bindBidirectional(gestures.handRaised());
        hand.setMaxWidth(Double.MAX_VALUE);
        Buttons.describe(hand, hand.textProperty());
        Buttons.shortcut(hand, CallKeys.HAND);
        HBox signs = new HBox();
        signs.getStyleClass().add("reactions");
        signs.setAlignment(Pos.CENTER);
        for (ReactionKind kind : ReactionKind.known()) {
            signs.getChildren().add(sign(kind, gestures, texts));
        }
        root.getStyleClass().add("gestures-card");
        root.getChildren().addAll(hand, signs);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.visibleProperty().bind(opener.selectedProperty());
        StackPane.setAlignment(root, Pos.BOTTOM_CENTER);
        opener.selectedProperty().subscribe((_, open) -> {
            if (open) {
                hand.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                opener.requestFocus();
                event.consume();
            }
        });
    }

    VBox root() {
        return root;
    }

    ToggleButton hand() {
        return hand;
    }

    /** Is told of each press in the window. */
    void pressed(MouseEvent event) {
        if (opener.isSelected() && !within(root, event) && !within(opener, event)) {
            close();
        }
    }

    private void close() {
        opener.setSelected(false);
    }

    private static boolean within(Region region, MouseEvent event) {
        return region.contains(region.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private static Button sign(ReactionKind kind, GesturesViewModel gestures, Texts texts) {
        Button button =
                Buttons.drawn(new ReactionSign(kind, SIGN), texts.of("reaction." + kind), () -> gestures.react(kind));
        button.setId("react-" + kind.text());
        return button;
    }
}
