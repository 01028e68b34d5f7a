package dev.parley.client.ui.ring;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Lines on the first screen for those who ring quietly, or whose window was closed. FX thread. */
public final class RingEntries {
    private final VBox root = new VBox();
    private final IncomingViewModel incoming;
    private final Texts texts;

    public RingEntries(IncomingViewModel incoming, Texts texts) {
        this.incoming = incoming;
        this.texts = texts;
        root.setId("ring-entries");
        root.managedProperty().bind(root.visibleProperty());
        incoming.quietly().subscribe(_ -> fill());
        texts.locale().subscribe(_ -> fill());
    }

    public Node root() {
        return root;
    }

    private void fill() {
        root.getChildren()
                .setAll(incoming.quietly().get().stream().map(this::entry).toList());
        root.setVisible(!root.getChildren().isEmpty());
    }

    private Node entry(IncomingViewModel.Ring ring) {
        Label words = FullText.of(new Label(texts.get("ring.entry", incoming.name(ring))));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button show = Buttons.labelled(Material2RoundMZ.RING_VOLUME, texts.of("ring.entry.show"), incoming::open);
        show.getStyleClass().add(Styles.SMALL);
        show.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(words, show);
        entry.getStyleClass().add("ring-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
