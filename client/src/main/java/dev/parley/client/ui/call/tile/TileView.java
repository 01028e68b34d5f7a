package dev.parley.client.ui.call.tile;

import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.ui.call.gesture.FloatingReactions;
import dev.parley.client.ui.call.gesture.HandMark;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.FleetingReaction;
import dev.parley.client.ui.call.person.Mark;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.QualityDot;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.Corners;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.point.PointingControls;
import dev.parley.client.ui.point.PointingViewModel;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Somebody's picture, with who it is, what they do not send, and how well it comes; with a menu, to press it pins it. */
public final class TileView extends StackPane {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final double AVATAR_SHARE = 0.34;
    private static final double LARGEST_AVATAR = 160;
    /** How far a finger or a hand moves while it presses. */
    private static final double STILL = 6;

    private final TileViewModel tile;
    private final CallMembers roster;
    private final Avatar avatar;
    private final PictureView picture;
    private Optional<PersonMenu> menu = Optional.empty();
    private double pressedX;
    private double pressedY;

    public TileView(TileViewModel tile, CallMembers roster, Pictures pictures, Texts texts) {
        this.tile = tile;
        this.roster = roster;
        MemberViewModel member = tile.member();
        getStyleClass().add("tile");
        picture = pictures.view(tile.id());
        picture.setMode(tile.screen() ? PictureView.Mode.FIT : PictureView.Mode.FILL);
        BooleanBinding sent = Bindings.createBooleanBinding(tile::hasPicture, member.member());
        picture.visibleProperty().bind(sent.or(early(member)));
        picture.opacityProperty().bind(Bindings.when(sent).then(1).otherwise(0));
        avatar = new Avatar(member.nameText());
        avatar.visibleProperty().bind(picture.pictureProperty().and(sent).not());
        HBox plate = plate(member, texts, sent);
        Label state = new Label();
        state.getStyleClass().add("tile-state");
        state.textProperty().bind(texts.bind(() -> stateWords(texts), member.member()));
        state.visibleProperty().bind(state.textProperty().isNotEmpty());
        // One that all tiles shared would hold each of them, and with it the call that it was in.
        ObservableValue<Optional<FleetingReaction>> none = new SimpleObjectProperty<>(Optional.empty());
        FloatingReactions reactions = new FloatingReactions(tile.screen() ? none : member.reaction(), texts);
        Region frame = new Region();
        frame.getStyleClass().add("tile-frame");
        frame.setMouseTransparent(true);
        setAlignment(plate, Pos.BOTTOM_LEFT);
        setAlignment(state, Pos.CENTER);
        getChildren().addAll(avatar, picture, state, plate, reactions, new Corners(), frame);
        if (tile.screen()) {
            ScreenZoom.on(this, picture, texts);
        }
        member.speaking().subscribe(speaks -> pseudoClassStateChanged(SPEAKING, speaks && !tile.screen()));
        accessibleTextProperty()
                .bind(texts.bind(
                        () -> words(texts, reactions.said().get()),
                        member.member(),
                        member.quality(),
                        member.heard(),
                        roster.pinned(),
                        member.hand(),
                        reactions.said()));
        accessibleHelpProperty()
                .bind(texts.bind(
                        () -> Stream.of(
                                        member.member().get().inBrowser() ? texts.get("call.inBrowser.why") : "",
                                        tile.screen() ? texts.get("zoom.help") : "")
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")),
                        member.member()));
    }

    /**
     * Whether a camera's picture is asked for ahead, as it is until a member has said that they send anything: they say so over the connection
     * by which it comes, and an engine that is asked only then has no place for the first picture yet.
     */
    private BooleanProperty early(MemberViewModel member) {
        BooleanProperty early = new SimpleBooleanProperty(!tile.screen());
        member.member().subscribe(now -> early.set(early.get() && now.media().equals(MediaFlags.NONE)));
        return early;
    }

    /** What is seen of it now. */
    PictureView picture() {
        return picture;
    }

    /** Lets a press pin it, and the menu be opened. */
    TileView with(PersonMenu actions) {
        menu = Optional.of(actions);
        MemberViewModel member = tile.member();
        Button more = actions.button(member, Optional.of(tile));
        more.visibleProperty().bind(hoverProperty().or(focusWithinProperty()).or(more.focusedProperty()));
        setAlignment(more, Pos.TOP_RIGHT);
        getChildren().add(more);
        actions.onRequest(this, member, Optional.of(tile));
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        setOnMousePressed(this::pressed);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::keyPressed);
        return this;
    }

    /** Lets this person point at the screen that it shows, and shows what others point at. */
    void point(PointingViewModel pointing, Texts texts) {
        BooleanBinding large = Bindings.createBooleanBinding(
                () -> roster.large().get().filter(tile::equals).isPresent(), roster.large());
        PointingControls.over(this, picture, tile.member().id(), pointing, large, texts);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            roster.togglePin(tile);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void clicked(MouseEvent event) {
        boolean still = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL;
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && still) {
            requestFocus();
            roster.togglePin(tile);
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && tile.screen()) {
            menu.ifPresent(actions -> actions.fillScreen(tile));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() == this && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            roster.togglePin(tile);
            event.consume();
        } else if (event.getTarget() == this && tile.screen() && !modified(event)) {
            screenKey(event);
        }
    }

    private static boolean modified(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    }

    private void screenKey(KeyEvent event) {
        switch (event.getCode()) {
            case F -> menu.ifPresent(actions -> actions.fillScreen(tile));
            case C -> menu.ifPresent(actions -> actions.copyPicture(tile));
            case DIGIT1, NUMPAD1 -> showPixels();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows each pixel that was sent as one of the screen. */
    void showPixels() {
        tile.member().sentScreen().ifPresent(size -> picture.showPixels(size.width(), size.height()));
    }

    TileViewModel tile() {
        return tile;
    }

    @Override
    protected void layoutChildren() {
        avatar.size(Math.min(LARGEST_AVATAR, Math.min(getWidth(), getHeight()) * AVATAR_SHARE));
        super.layoutChildren();
    }

    private HBox plate(MemberViewModel member, Texts texts, BooleanBinding sent) {
        FontIcon muted = new FontIcon(Material2RoundMZ.MIC_OFF);
        muted.getStyleClass().add("sign-muted");
        show(
                muted,
                Bindings.createBooleanBinding(
                        () -> !member.member().get().media().microphone(), member.member()));
        FontIcon cameraOff = new FontIcon(Material2RoundMZ.VIDEOCAM_OFF);
        cameraOff.getStyleClass().add("sign-camera-off");
        show(cameraOff, sent.not());
        Label name = FullText.of(new Label());
        name.textProperty()
                .bind(texts.bind(
                        () -> tile.screen() ? texts.get("call.screenOf", member.name()) : member.name(),
                        member.member()));
        QualityDot quality = new QualityDot(member.quality());
        FontIcon pin = new FontIcon(Material2RoundMZ.PUSH_PIN);
        pin.getStyleClass().add("sign-pinned");
        show(pin, Bindings.createBooleanBinding(() -> roster.isPinned(tile), roster.pinned()));
        HBox plate = new HBox(
                new HandMark(member.hand(), texts),
                pin,
                quality,
                muted,
                Mark.unheard(member, texts),
                cameraOff,
                Mark.browser(member, texts),
                Mark.verified(member, texts),
                Mark.unsafe(member, texts),
                name);
        plate.getStyleClass().add("plate");
        plate.setAlignment(Pos.CENTER_LEFT);
        plate.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return plate;
    }

    private static void show(FontIcon icon, BooleanBinding when) {
        icon.visibleProperty().bind(when);
        icon.managedProperty().bind(when);
    }

    private String stateWords(Texts texts) {
        MemberState state = tile.member().member().get().state();
        return state == MemberState.CONNECTED ? "" : texts.get("call.tile." + state);
    }

    private String words(Texts texts, String reactions) {
        MemberSnapshot member = tile.member().member().get();
        StringBuilder words = new StringBuilder(tile.member().name());
        Stream.of(HandMark.words(tile.member().hand(), texts), reactions)
                .filter(gesture -> !gesture.isEmpty())
                .forEach(gesture -> words.append(", ").append(gesture));
        if (member.inBrowser()) {
            words.append(", ").append(texts.get("call.inBrowser"));
        }
        if (!member.media().microphone()) {
            words.append(", ").append(texts.get("call.muted"));
        }
        if (!member.media().camera()) {
            words.append(", ").append(texts.get("call.cameraOff"));
        }
        if (!tile.member().heard().get()) {
            words.append(", ").append(texts.get("person.unheard"));
        }
        if (roster.isPinned(tile)) {
            words.append(", ").append(texts.get("person.pinned"));
        }
        return words.append(", ")
                .append(texts.get("quality." + tile.member().quality().get()))
                .toString();
    }
}
