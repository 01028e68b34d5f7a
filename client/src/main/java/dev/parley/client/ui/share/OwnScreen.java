package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Corners;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.point.MarksFrame;
import dev.parley.client.ui.point.MarksPane;
import dev.parley.client.ui.point.PointingViewModel;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** What the others see of what one shows, exactly. FX thread. */
public final class OwnScreen extends StackPane {
    private final ShareViewModel share;

    public OwnScreen(ShareViewModel share, Pictures pictures, Texts texts) {
        this.share = share;
        getStyleClass().addAll("tile", "own-screen");
        PictureView picture = pictures.view(TileId.OWN_SCREEN);
        Label held = new Label();
        held.getStyleClass().add("tile-state");
        held.textProperty().bind(heldWords(share, texts));
        held.visibleProperty().bind(held.textProperty().isNotEmpty());
        Label name = FullText.of(new Label());
        var what = share.what();
        name.textProperty().bind(texts.bind(() -> texts.get("share.own", what.get()), what));
        HBox plate = new HBox(new FontIcon(Material2RoundMZ.SCREEN_SHARE), name);
        plate.getStyleClass().add("plate");
        plate.setAlignment(Pos.CENTER_LEFT);
        plate.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(plate, Pos.BOTTOM_LEFT);
        Region frame = new Region();
        frame.getStyleClass().add("tile-frame");
        frame.setMouseTransparent(true);
        MarksPane marks = new MarksPane(share.pointing(), Optional.empty(), _ -> MarksFrame.over(picture));
        getChildren().addAll(picture, marks, held, plate, new Corners(), frame);
        accessibleTextProperty().bind(name.textProperty());
    }

    /** Whether there is anything to see. */
    public ReadOnlyBooleanProperty sharing() {
        return share.sharing();
    }

    /** What others point at on it. */
    public PointingViewModel pointing() {
        return share.pointing();
    }

    static StringBinding heldWords(ShareViewModel share, Texts texts) {
        return texts.bind(
                () -> share.now()
                        .get()
                        .map(now -> now.hold() == ShareHold.NONE ? "" : texts.get("share.state." + now.hold()))
                        .orElse(""),
                share.now());
    }
}
