package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Badge;
import dev.parley.client.ui.settings.OwnMedia;
import dev.parley.client.ui.share.PickerViewModel;
import dev.parley.client.ui.share.ShareControls;
import dev.parley.client.ui.share.ShareMenu;
import dev.parley.client.ui.share.ShareViewModel;
import java.util.Map;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** What one can do in a call: microphone, camera, screen, arrangement, panels, full screen, settings, hang up. */
final class CallBar {
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Here there is too little room for all of its gaps. */
    private static final double NARROW_BELOW = 850;

    private final HBox root = new HBox();
    private final ToggleButton microphone;
    private final ToggleButton camera;
    private final ToggleButton share;
    private final ToggleButton react;
    private final ToggleButton grid;
    private final ToggleButton chat;
    private final ToggleButton files;
    private final ToggleButton people;
    private final ToggleButton details;
    private final Button fullScreen;
    private final ToggleButton settings;
    private final Button hangUp;

    /**
     * The bar.
     *
     * @param unread how many messages nobody has looked at
     * @param offers how many offers of files wait for an answer
     * @param full whether the screen is full
     */
    CallBar(
            CallViewModel call,
            OwnMedia own,
            ShareViewModel sharing,
            PickerViewModel picker,
            ReadOnlyIntegerProperty unread,
            ReadOnlyIntegerProperty offers,
            Texts texts,
            Runnable leave,
            ReadOnlyBooleanProperty full,
            Runnable toggleFullScreen) {
        microphone = MediaToggles.microphone(own, texts);
        camera = MediaToggles.camera(own, texts);
        share = ShareControls.toggle(sharing, texts, picker::open);
        react = Buttons.toggle(
                Material2RoundAL.EMOJI_EMOTIONS,
                Material2RoundAL.EMOJI_EMOTIONS,
                texts.of("bar.hideReact"),
                texts.of("bar.react"));
        react.setId("react");
        BooleanProperty handRaised = call.gestures().handRaised();
        handRaised.subscribe(raised -> react.pseudoClassStateChanged(RAISED, raised));
        react.selectedProperty().subscribe(_ -> drawReact(handRaised.get()));
        handRaised.subscribe(this::drawReact);
        grid = Buttons.toggle(
                Material2RoundMZ.VIEW_MODULE,
                Material2RoundMZ.VIEW_MODULE,
                texts.of("bar.speaker"),
                texts.of("bar.grid"));
        grid.selectedProperty().bindBidirectional(call.grid());
        chat = Buttons.toggle(
                Material2RoundAL.CHAT,
                Material2RoundAL.CHAT,
                texts.of("bar.hideChat"),
                counted(texts, "bar.chat", "bar.chat.unread", unread));
        files = Buttons.toggle(
                Material2RoundAL.ATTACH_FILE,
                Material2RoundAL.ATTACH_FILE,
                texts.of("bar.hideFiles"),
                counted(texts, "bar.files", "bar.files.offers", offers));
        people = Buttons.toggle(
                Material2RoundMZ.PEOPLE, Material2RoundMZ.PEOPLE, texts.of("bar.hidePeople"), texts.of("bar.people"));
        details = Buttons.toggle(
                Material2RoundMZ.SHOW_CHART,
                Material2RoundMZ.SHOW_CHART,
                texts.of("bar.hideDetails"),
                texts.of("bar.details"));
        fullScreen = Buttons.icon(
                Material2RoundAL.FULLSCREEN,
                texts.bind(() -> texts.get(full.get() ? "bar.leaveFullScreen" : "bar.fullScreen"), full),
                toggleFullScreen);
        full.subscribe(now -> fullScreen.setGraphic(
                new FontIcon(now ? Material2RoundAL.FULLSCREEN_EXIT : Material2RoundAL.FULLSCREEN)));
        settings = Buttons.toggle(
                Material2RoundMZ.SETTINGS,
                Material2RoundMZ.SETTINGS,
                texts.of("settings.hide"),
                texts.of("settings.open"));
        hangUp = Buttons.icon(Material2RoundAL.CALL_END, texts.of("bar.hangUp"), leave);
        hangUp.getStyleClass().remove(Styles.FLAT);
        hangUp.getStyleClass().addAll(Styles.DANGER, "hang-up");
        microphone.setId("microphone");
        camera.setId("camera");
        share.setId("share");
        grid.setId("grid");
        chat.setId("chat");
        files.setId("files");
        people.setId("people");
        details.setId("details");
        fullScreen.setId("full-screen");
        settings.setId("call-settings");
        hangUp.setId("hang-up");
        root.getStyleClass().add("call-bar");
        root.setAlignment(Pos.CENTER);
        root.widthProperty().subscribe(now -> root.pseudoClassStateChanged(NARROW, now.doubleValue() < NARROW_BELOW));
        root.getChildren()
                .addAll(
                        MediaToggles.microphoneNote(own),
                        microphone,
                        camera,
                        hangUp,
                        new HBox(share, new ShareMenu(sharing, picker, texts).button()),
                        react,
                        grid,
                        new Badge(chat, unread),
                        new Badge(files, offers),
                        people,
                        details,
                        fullScreen,
                        settings);
    }

    HBox root() {
        return root;
    }

    void takeFocus() {
        microphone.requestFocus();
    }

    ToggleButton react() {
        return react;
    }

    ToggleButton chat() {
        return chat;
    }

    ToggleButton files() {
        return files;
    }

    ToggleButton people() {
        return people;
    }

    ToggleButton settings() {
        return settings;
    }

    ToggleButton details() {
        return details;
    }

    /** The button of each shortcut; a shortcut does what a click does. */
    Map<KeyCombination, ButtonBase> shortcuts() {
        return Map.ofEntries(
                Map.entry(CallKeys.MICROPHONE, microphone),
                Map.entry(CallKeys.CAMERA, camera),
                Map.entry(CallKeys.SHARE, share),
                Map.entry(CallKeys.REACT, react),
                Map.entry(CallKeys.GRID, grid),
                Map.entry(CallKeys.CHAT, chat),
                Map.entry(CallKeys.FILES, files),
                Map.entry(CallKeys.PEOPLE, people),
                Map.entry(CallKeys.DETAILS, details),
                Map.entry(CallKeys.FULL_SCREEN, fullScreen),
                Map.entry(CallKeys.SETTINGS, settings),
                Map.entry(CallKeys.HANG_UP, hangUp));
    }

    /** The hand, while it is raised. */
    private void drawReact(boolean raised) {
        ((FontIcon) react.getGraphic())
                .setIconCode(raised ? Material2RoundMZ.PAN_TOOL : Material2RoundAL.EMOJI_EMOTIONS);
    }

    private static StringBinding counted(Texts texts, String none, String some, ReadOnlyIntegerProperty count) {
        return texts.bind(() -> count.get() == 0 ? texts.get(none) : texts.get(some, count.get()), count);
    }
}
