package dev.parley.client.ui.share;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.point.PointingControls;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Above all other windows while one shows something: what the others see, who they are, and the ends of it. FX thread. */
public final class StripView extends VBox {
    public static final double WIDTH = 520;
    private static final double HEIGHT = 84;
    private static final double PREVIEW = 112;

    private final StripPeople people;

    /** @param back to the large window */
    public StripView(ShareViewModel share, Pictures pictures, Texts texts, Runnable back) {
        getStyleClass().add("share-strip");
        PictureView picture = pictures.view(TileId.OWN_SCREEN);
        Label held = new Label();
        held.getStyleClass().addAll("tile-state", Styles.TEXT_SMALL);
        held.textProperty().bind(OwnScreen.heldWords(share, texts));
        held.visibleProperty().bind(held.textProperty().isNotEmpty());
        StackPane preview = new StackPane(picture, held);
        preview.getStyleClass().add("picture-frame");
        preview.setMinSize(PREVIEW, PREVIEW * 9 / 16);
        preview.setMaxSize(PREVIEW, PREVIEW * 9 / 16);
        Label what = FullText.of(new Label());
        what.setId("strip-what");
        what.textProperty().bind(share.what());
        what.getStyleClass().add(Styles.TEXT_BOLD);
        Label seenBy = FullText.of(new Label());
        seenBy.setId("strip-seen-by");
        seenBy.textProperty().bind(share.seenBy());
        seenBy.setWrapText(true);
        VBox words = new VBox(what, seenBy);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton freeze = ShareControls.freeze(share, texts);
        freeze.setId("strip-freeze");
        ToggleButton point = PointingControls.let(share.pointing(), texts);
        point.setId("strip-point");
        Buttons.shortcut(point, PointingControls.KEYS);
        Button large = Buttons.icon(Material2RoundMZ.OPEN_IN_FULL, texts.of("small.back"), back);
        large.setId("strip-back");
        Button stop = Buttons.icon(Material2RoundMZ.STOP_SCREEN_SHARE, texts.of("share.stop"), share::stop);
        stop.setId("strip-stop");
        Buttons.shortcut(stop, ShareControls.KEYS);
        stop.getStyleClass().remove(Styles.FLAT);
        stop.getStyleClass().addAll(Styles.DANGER, "stop-sharing");
        HBox row = new HBox(preview, words, point, freeze, large, stop);
        row.getStyleClass().add("strip-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        people = new StripPeople(share, pictures, texts);
        getChildren().addAll(row, people);
    }

    /** With the people in it, or without. */
    ObservableValue<Double> height() {
        return people.managedProperty().map(there -> there ? HEIGHT + StripPeople.HEIGHT : HEIGHT);
    }
}
