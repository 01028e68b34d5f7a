package dev.parley.client.ui.share;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.Corners;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The people who see what one shows, in a row, as one sees them in the call. FX thread. */
final class StripPeople extends HBox {
    static final double HEIGHT = 62;
    private static final double WIDTH = 92;
    private static final double AVATAR = 30;
    private static final int MOST = 5;

    private final Pictures pictures;
    private final Texts texts;

    StripPeople(ShareViewModel share, Pictures pictures, Texts texts) {
        this.pictures = pictures;
        this.texts = texts;
        setId("strip-people");
        getStyleClass().add("strip-people");
        setAlignment(Pos.CENTER_LEFT);
        share.viewers().subscribe(this::show);
    }

    private void show(List<MemberSnapshot> people) {
        int seen = people.size() > MOST ? MOST - 1 : people.size();
        List<Node> tiles =
                new ArrayList<>(people.subList(0, seen).stream().map(this::tile).toList());
        if (seen < people.size()) {
            Label more = new Label(texts.get("share.more", Integer.toString(people.size() - seen)));
            more.setMinWidth(Region.USE_PREF_SIZE);
            tiles.add(more);
        }
        getChildren().setAll(tiles);
        setVisible(!people.isEmpty());
        setManaged(!people.isEmpty());
    }

    private Node tile(MemberSnapshot person) {
        String name = texts.name(person.name(), person.id());
        PictureView picture = pictures.view(TileId.camera(person.id()));
        picture.setMode(PictureView.Mode.FILL);
        picture.setVisible(person.media().camera());
        Avatar avatar = new Avatar(new SimpleStringProperty(name));
        avatar.size(AVATAR);
        avatar.visibleProperty()
                .bind(picture.pictureProperty().and(picture.visibleProperty()).not());
        Label plate = FullText.of(new Label(name));
        plate.getStyleClass().addAll("plate", "strip-name", Styles.TEXT_SMALL);
        plate.setMaxWidth(WIDTH);
        StackPane.setAlignment(plate, Pos.BOTTOM_LEFT);
        StackPane tile = new StackPane(avatar, picture, plate, new Corners());
        tile.getStyleClass().add("tile");
        tile.setMinSize(WIDTH, HEIGHT - 10);
        tile.setMaxSize(WIDTH, HEIGHT - 10);
        return tile;
    }
}
