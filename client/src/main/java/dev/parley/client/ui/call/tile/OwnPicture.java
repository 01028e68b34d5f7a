package dev.parley.client.ui.call.tile;

import dev.parley.client.control.media.TileId;
import dev.parley.client.ui.call.gesture.FloatingReactions;
import dev.parley.client.ui.call.gesture.GesturesViewModel;
import dev.parley.client.ui.call.gesture.HandMark;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.common.part.Avatar;
import dev.parley.client.ui.common.part.Corners;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.settings.OwnMedia;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/**
 * One's own picture: among several others a tile like theirs, else small, in a corner of its parent, where it is moved with the
 * mouse, or with the arrow keys.
 */
public final class OwnPicture extends StackPane {
    private static final PseudoClass DOCKED = PseudoClass.getPseudoClass("docked");
    private static final double WIDTH = 208;
    private static final double HEIGHT = 117;
    private static final double SMALL_PARENT = 720;
    private static final double MARGIN = 20;
    private static final double EDGE = 8;
    /** As wide as the invitation. */
    private static final double CARD = 470;

    private static final double AVATAR_SHARE = 0.45;

    private final Avatar avatar;
    private final BooleanProperty docked = new SimpleBooleanProperty(true);

    private final ReadOnlyObjectWrapper<Insets> space = new ReadOnlyObjectWrapper<>(Insets.EMPTY);

    private boolean right = true;
    private boolean bottom = true;
    private double grabX;
    private double grabY;
    private boolean dragging;

    public OwnPicture(
            OwnMedia own, GesturesViewModel gestures, ObservableValue<String> name, Pictures pictures, Texts texts) {
        getStyleClass().addAll("tile", "own-picture");
        setManaged(false);
        setFocusTraversable(true);
        BooleanBinding heard = own.microphone().sends();
        BooleanBinding sent = own.camera().sends();
        accessibleHelpProperty().bind(texts.bind(() -> docked.get() ? texts.get("call.own.help") : "", docked));
        PictureView picture = pictures.view(TileId.SELF);
        picture.setMirrored(true);
        picture.visibleProperty().bind(sent);
        picture.setMode(PictureView.Mode.FILL);
        avatar = new Avatar(name);
        avatar.visibleProperty().bind(picture.pictureProperty().and(sent).not());
        FontIcon muted = sign(Material2RoundMZ.MIC_OFF, "sign-muted", heard.not());
        FontIcon cameraOff = sign(Material2RoundMZ.VIDEOCAM_OFF, "sign-camera-off", sent.not());
        Label you = new Label();
        you.textProperty().bind(texts.of("chat.you"));
        you.visibleProperty().bind(docked.not());
        you.managedProperty().bind(you.visibleProperty());
        HandMark hand = new HandMark(gestures.ownPlace(), texts);
        HBox plate = new HBox(hand, muted, cameraOff, you);
        plate.getStyleClass().add("plate");
        plate.setAlignment(Pos.CENTER_LEFT);
        plate.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        plate.visibleProperty()
                .bind(hand.visibleProperty()
                        .or(muted.visibleProperty())
                        .or(cameraOff.visibleProperty())
                        .or(you.visibleProperty()));
        setAlignment(plate, Pos.BOTTOM_LEFT);
        Corners corners = new Corners();
        corners.visibleProperty().bind(docked.not());
        FloatingReactions reactions = new FloatingReactions(gestures.ownReaction(), texts);
        accessibleTextProperty()
                .bind(texts.bind(
                        () -> Stream.of(
                                        words(heard.get(), sent.get(), texts),
                                        HandMark.words(gestures.ownPlace(), texts),
                                        reactions.said().get())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", ")),
                        heard,
                        sent,
                        gestures.ownPlace(),
                        reactions.said()));
        Region frame = new Region();
        frame.getStyleClass().add("tile-frame");
        frame.setMouseTransparent(true);
        getChildren().addAll(avatar, picture, plate, reactions, corners, frame);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> dropped());
        setOnKeyPressed(this::keyPressed);
    }

    private static FontIcon sign(Ikon icon, String style, BooleanBinding when) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add(style);
        sign.visibleProperty().bind(when);
        sign.managedProperty().bind(when);
        return sign;
    }

    private static String words(boolean heard, boolean seen, Texts texts) {
        return texts.get("call.own")
                + (heard ? "" : ", " + texts.get("call.muted"))
                + (seen ? "" : ", " + texts.get("call.cameraOff"));
    }

    /** Puts it into its corner of a parent of this size. */
    void dock(double width, double height) {
        become(true);
        double scale = width < SMALL_PARENT ? 0.7 : 1;
        resize(snapSizeX(WIDTH * scale), snapSizeY(HEIGHT * scale));
        if (!dragging) {
            relocate(
                    right ? Math.max(0, width - getWidth() - MARGIN) : MARGIN,
                    bottom ? Math.max(0, height - getHeight() - MARGIN) : MARGIN);
        }
        leaveSpace(width);
    }

    /** What is to be left free around a card in the middle of the parent, so that neither lies upon the other. */
    public ReadOnlyObjectProperty<Insets> space() {
        return space.getReadOnlyProperty();
    }

    private void leaveSpace(double width) {
        double beside = getWidth() + 2 * MARGIN;
        double aside = docked.get() && width < CARD + 2 * beside ? beside : 0;
        space.set(new Insets(EDGE, right ? aside : 0, EDGE, right ? 0 : aside));
    }

    /** It is a tile from now on, which its parent places. */
    void sit() {
        become(false);
        dragging = false;
    }

    private void become(boolean inCorner) {
        docked.set(inCorner);
        pseudoClassStateChanged(DOCKED, inCorner);
        setCursor(inCorner ? Cursor.MOVE : Cursor.DEFAULT);
    }

    @Override
    protected void layoutChildren() {
        avatar.size(Math.min(getWidth(), getHeight()) * AVATAR_SHARE);
        super.layoutChildren();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        grabX = event.getX();
        grabY = event.getY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (!docked.get()) {
            return;
        }
        dragging = true;
        double x = getLayoutX() + event.getX() - grabX;
        double y = getLayoutY() + event.getY() - grabY;
        Region parent = (Region) getParent();
        relocate(
                Math.clamp(x, 0, Math.max(0, parent.getWidth() - getWidth())),
                Math.clamp(y, 0, Math.max(0, parent.getHeight() - getHeight())));
        event.consume();
    }

    /** It settles in the nearest corner. */
    private void dropped() {
        if (dragging) {
            dragging = false;
            Region parent = (Region) getParent();
            right = getLayoutX() + getWidth() / 2 > parent.getWidth() / 2;
            bottom = getLayoutY() + getHeight() / 2 > parent.getHeight() / 2;
            dock(parent.getWidth(), parent.getHeight());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (!docked.get()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> right = false;
            case RIGHT -> right = true;
            case UP -> bottom = false;
            case DOWN -> bottom = true;
            default -> {
                return;
            }
        }
        Region parent = (Region) getParent();
        dock(parent.getWidth(), parent.getHeight());
        event.consume();
    }
}
