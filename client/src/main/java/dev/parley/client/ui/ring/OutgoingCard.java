package dev.parley.client.ui.ring;

import atlantafx.base.theme.Styles;
import dev.parley.client.ringing.OutgoingRing;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.people.CardLayer;
import dev.parley.client.ui.people.CardLayer.Content;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** Whom one rings, how far it is, and the way back. FX thread. */
public final class OutgoingCard {
    private static final double PICTURE = 88;

    private final OutgoingViewModel outgoing;
    private final Texts texts;

    public OutgoingCard(OutgoingViewModel outgoing, Texts texts) {
        this.outgoing = outgoing;
        this.texts = texts;
    }

    public CardLayer layer() {
        return new CardLayer("outgoing", outgoing.shown(), this::content, outgoing::dismiss);
    }

    private Content content(OutgoingRing ring) {
        String name = outgoing.name(ring);
        Avatar picture = new Avatar(new SimpleStringProperty(name));
        picture.size(PICTURE);
        outgoing.contact(ring).ifPresent(contact -> picture.hue(contact.hue()));
        Label sentence = new Label(outgoing.sentence(ring));
        sentence.setId("outgoing-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        boolean over = ring.stage().over();
        ProgressBar waits = new ProgressBar(over ? 0 : ProgressBar.INDETERMINATE_PROGRESS);
        waits.getStyleClass().add(Styles.SMALL);
        waits.setMaxWidth(Double.MAX_VALUE);
        waits.setAccessibleText(sentence.getText());
        waits.setVisible(!over);
        waits.setManaged(!over);
        Button end = Buttons.labelled(
                over ? Material2RoundAL.CLOSE : Material2RoundAL.CALL_END,
                texts.of(over ? "people.close" : "ring.cancel"),
                outgoing::dismiss);
        end.setId("outgoing-end");
        HBox buttons = new HBox(end);
        if (over && outgoing.contact(ring).isPresent()) {
            Button again = Buttons.labelled(Material2RoundAL.CALL, texts.of("ring.again"), () -> outgoing.again(ring));
            again.setId("outgoing-again");
            again.getStyleClass().add(Styles.ACCENT);
            buttons.getChildren().add(again);
        }
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return new Content(
                texts.get(ring.video() ? "ring.out.title.video" : "ring.out.title.sound", name),
                end,
                new StackPane(picture),
                sentence,
                waits,
                buttons);
    }
}
