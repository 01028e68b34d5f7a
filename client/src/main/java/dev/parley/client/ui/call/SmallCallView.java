package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.call.tile.TileView;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.share.PickerViewModel;
import dev.parley.client.ui.share.ShareControls;
import dev.parley.client.ui.share.ShareViewModel;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The call in the least of room: who speaks, and microphone, camera, screen, hang up. FX thread. */
public final class SmallCallView {
    private final BorderPane root = new BorderPane();
    private final StackPane picture = new StackPane();
    private final HBox header;
    private final Label nobody = new Label();
    private final Pictures pictures;
    private final Texts texts;
    private final ToggleButton microphone;
    private final ToggleButton camera;
    private final ToggleButton share;
    private final Button hangUp;

    /**
     * The view.
     *
     * @param leave hangs up, perhaps after a question
     * @param back to the large window
     */
    public SmallCallView(
            CallViewModel call,
            OwnMedia own,
            ShareViewModel sharing,
            PickerViewModel picker,
            Pictures pictures,
            Texts texts,
            Runnable leave,
            Runnable back) {
        this.pictures = pictures;
        this.texts = texts;
        microphone = MediaToggles.microphone(own, texts);
        camera = MediaToggles.camera(own, texts);
        // There is more room to choose in the large window.
        share = ShareControls.toggle(sharing, texts, () -> {
            back.run();
            picker.open();
        });
        share.setId("small-share");
        hangUp = Buttons.icon(Material2RoundAL.CALL_END, texts.of("bar.hangUp"), leave);
        hangUp.getStyleClass().remove(Styles.FLAT);
        hangUp.getStyleClass().addAll(Styles.DANGER, "hang-up");
        microphone.setId("small-microphone");
        camera.setId("small-camera");
        hangUp.setId("small-hang-up");
        HBox bar = new HBox(microphone, camera, share, hangUp);
        bar.getStyleClass().add("call-bar");
        bar.setAlignment(Pos.CENTER);
        nobody.textProperty().bind(call.sentence());
        nobody.setWrapText(true);
        nobody.getStyleClass().add("small-nobody");
        header = header(call, back);
        picture.getStyleClass().add("stage");
        picture.setMinSize(0, 0);
        root.getStyleClass().add("small-call");
        root.setTop(header);
        root.setCenter(picture);
        root.setBottom(bar);
        root.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                back.run();
            }
        });
        call.roster().large().subscribe(large -> show(large, call.roster()));
    }

    private HBox header(CallViewModel call, Runnable back) {
        Label words = FullText.of(new Label());
        words.setId("small-sentence");
        // Who waits is told so in the middle.
        StringBinding sentence = call.sentence();
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> call.roster().tiles().isEmpty() ? "Parley" : sentence.get(),
                        sentence,
                        call.roster().tiles()));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button large = Buttons.icon(Material2RoundMZ.OPEN_IN_FULL, texts.of("small.back"), back);
        large.setId("small-back");
        HBox both = new HBox(words, large);
        both.getStyleClass().add("small-header");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void show(Optional<TileViewModel> tile, CallMembers roster) {
        picture.getChildren()
                .setAll(tile.<Node>map(each -> new TileView(each, roster, pictures, texts))
                        .orElse(nobody));
    }

    public Parent root() {
        return root;
    }

    /** The shortcuts of the large window that work here too. */
    public Map<KeyCombination, ButtonBase> shortcuts() {
        return Map.of(
                CallKeys.MICROPHONE, microphone,
                CallKeys.CAMERA, camera,
                CallKeys.SHARE, share,
                CallKeys.HANG_UP, hangUp);
    }
}
