package dev.parley.client.ui.call.verify;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Covers a call in which somebody else is than who was rung, until both have compared anew; nothing but that and leaving goes on. FX thread. */
public final class StrangerPage extends StackPane {
    private final StrangerViewModel stranger;
    private final Texts texts;
    private final Label title = words("stranger-title", Styles.TITLE_3);
    private final Label sentence = words("stranger-sentence");
    private final Button compare = new Button();
    private final Button hangUp = new Button();
    private final VBox card = new VBox();

    public StrangerPage(StrangerViewModel stranger, Texts texts) {
        this.stranger = stranger;
        this.texts = texts;
        setId("stranger");
        getStyleClass().add("stranger-page");
        FontIcon sign = new FontIcon(Material2RoundMZ.REPORT);
        sign.getStyleClass().add("stranger-sign");
        compare.setId("stranger-compare");
        compare.textProperty().bind(texts.of("stranger.compare"));
        compare.setOnAction(_ -> stranger.compare());
        hangUp.setId("stranger-hang-up");
        hangUp.textProperty().bind(texts.of("stranger.hangUp"));
        hangUp.setOnAction(_ -> stranger.hangUp());
        HBox buttons = new HBox(compare, hangUp);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        card.getChildren().addAll(sign, title, sentence, buttons);
        card.getStyleClass().add("stranger-card");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.accessibleTextProperty().bind(title.textProperty());
        card.setFocusTraversable(true);
        getChildren().add(card);
        setVisible(false);
        stranger.covers().subscribe(this::show);
        texts.locale().subscribe(_ -> show(stranger.covers().get()));
    }

    private void show(Optional<Acquaintances.Stranger> there) {
        boolean appears = there.isPresent() && !isVisible();
        setVisible(there.isPresent());
        there.ifPresent(now -> {
            title.setText(texts.get("stranger.title", now.expected().name()));
            sentence.setText(stranger.sentence(now));
            compare.setDisable(!stranger.canCompare(now));
        });
        if (appears) {
            card.requestFocus();
        }
    }

    private static Label words(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
