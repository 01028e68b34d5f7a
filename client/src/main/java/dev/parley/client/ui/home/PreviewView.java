package dev.parley.client.ui.home;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.AspectBox;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.Corners;
import dev.parley.client.ui.common.part.LevelMeter;
import dev.parley.client.ui.common.part.Problems;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.Choice;
import dev.parley.client.ui.settings.ChoiceBoxes;
import dev.parley.client.ui.settings.DevicesViewModel;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.settings.OwnSource;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** How one will be seen and heard: own picture, microphone level, the devices, and what is wrong with them. */
final class PreviewView {
    private static final double ASPECT = 16.0 / 9;
    private static final double AVATAR = 112;

    private final VBox root = new VBox();
    private final PictureView picture;

    PreviewView(OwnMedia own, DevicesViewModel devices, HomeViewModel home, Pictures pictures, Texts texts) {
        picture = pictures.view(TileId.SELF);
        picture.setMirrored(true);
        picture.accessibleTextProperty().bind(texts.of("home.preview"));
        Avatar avatar = new Avatar(home.name());
        avatar.size(AVATAR);
        avatar.visibleProperty()
                .bind(picture.pictureProperty().and(own.camera().on()).not());
        picture.visibleProperty().bind(own.camera().on());
        AspectBox frame = new AspectBox(ASPECT, avatar, picture, new Corners(), toggles(own, texts));
        frame.getStyleClass().add("picture-frame");
        root.getStyleClass().add("preview");
        root.getChildren()
                .addAll(
                        frame,
                        Problems.line(devices.cameraProblem()),
                        row(Material2RoundMZ.VIDEOCAM, devices.cameras(), devices.camera(), texts.of("devices.camera")),
                        row(
                                Material2RoundMZ.MIC,
                                devices.microphones(),
                                devices.microphone(),
                                texts.of("devices.microphone")),
                        indented(new LevelMeter(devices.level(), texts.of("devices.level"))),
                        Problems.line(devices.microphoneProblem()),
                        row(
                                Material2RoundAL.HEADSET,
                                devices.speakers(),
                                devices.speaker(),
                                texts.of("devices.speaker")),
                        Problems.line(devices.soundProblem()),
                        Problems.note(devices.soundNote()));
    }

    VBox root() {
        return root;
    }

    /** How one enters: muted or not, seen or not. */
    private static StackPane toggles(OwnMedia own, Texts texts) {
        ToggleButton microphone = toggle(
                own.microphone(),
                Buttons.toggle(
                        Material2RoundMZ.MIC,
                        Material2RoundMZ.MIC_OFF,
                        texts.of("home.enterMuted"),
                        texts.of("home.enterHeard")));
        microphone.setId("enter-microphone");
        ToggleButton camera = toggle(
                own.camera(),
                Buttons.toggle(
                        Material2RoundMZ.VIDEOCAM,
                        Material2RoundMZ.VIDEOCAM_OFF,
                        texts.of("home.enterUnseen"),
                        texts.of("home.enterSeen")));
        camera.setId("enter-camera");
        HBox buttons = new HBox(microphone, camera);
        buttons.getStyleClass().add("entry");
        buttons.setAlignment(Pos.BOTTOM_CENTER);
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane bottom = new StackPane(buttons);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        bottom.setPickOnBounds(false);
        return bottom;
    }

    private static ToggleButton toggle(OwnSource source, ToggleButton button) {
        button.getStyleClass().add("media-toggle");
        button.selectedProperty().bindBidirectional(source.on());
        return button;
    }

    private static HBox row(
            Ikon icon, ObservableList<Choice> choices, ObjectProperty<Choice> chosen, ObservableValue<String> name) {
        ChoiceBox<Choice> box = ChoiceBoxes.of(choices, chosen, name);
        HBox.setHgrow(box, Priority.ALWAYS);
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("device-icon");
        HBox row = new HBox(sign, box);
        row.getStyleClass().add("device-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox indented(LevelMeter meter) {
        HBox.setHgrow(meter, Priority.ALWAYS);
        HBox row = new HBox(meter);
        row.getStyleClass().addAll("level-row", Styles.SMALL);
        return row;
    }
}
