package dev.parley.client.ui.share;

import dev.parley.client.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Above the call's bar while one shows something: what, and who sees it. FX thread. */
public final class ShareLine extends HBox {
    public ShareLine(ShareViewModel share, Texts texts) {
        setId("share-line");
        getStyleClass().addAll("hint", "share-line");
        setAlignment(Pos.CENTER_LEFT);
        var line = share.line();
        var seenBy = share.seenBy();
        Label words = new Label();
        words.textProperty().bind(texts.bind(() -> line.get() + " " + seenBy.get(), line, seenBy));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton freeze = ShareControls.freeze(share, texts);
        freeze.setId("line-freeze");
        freeze.setMinWidth(Region.USE_PREF_SIZE);
        Button stop = ShareControls.stop(share, texts);
        stop.setId("line-stop");
        getChildren().addAll(new FontIcon(Material2RoundMZ.SCREEN_SHARE), words, freeze, stop);
        visibleProperty().bind(share.sharing());
        managedProperty().bind(visibleProperty());
    }
}
