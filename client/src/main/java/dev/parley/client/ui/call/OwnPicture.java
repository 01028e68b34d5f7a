package dev.parley.client.ui.call;

import dev.parley.client.control.TileId;
import dev.parley.client.ui.common.Avatar;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.picture.Pictures;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** One's own picture: small, in a corner of its parent; moved with the mouse, or with the arrow keys. */
final class OwnPicture extends StackPane {
    static final double WIDTH = 208;
    static final double HEIGHT = 117;
    private static final double SMALL_PARENT = 720;
    static final double MARGIN = 20;
    private static final double AVATAR = 56;

    private boolean right = true;
    private boolean bottom = true;
    private double grabX;
    private double grabY;
    private boolean dragging;

    OwnPicture(CallViewModel call, ObservableValue<String> name, Pictures pictures, Texts texts) {
        getStyleClass().addAll("tile", "own-picture");
        setManaged(false);
        setFocusTraversable(true);
        setCursor(Cursor.MOVE);
        accessibleTextProperty().bind(texts.of("call.own"));
        PictureView picture = pictures.view(TileId.SELF);
        picture.setMirrored(true);
        picture.visibleProperty().bind(call.cameraOn());
        Avatar avatar = new Avatar(name);
        avatar.size(AVATAR);
        BooleanBinding seen = picture.pictureProperty().and(call.cameraOn());
        avatar.visibleProperty().bind(seen.not());
        FontIcon muted = new FontIcon(Material2RoundMZ.MIC_OFF);
        muted.getStyleClass().add("sign-muted");
        StackPane sign = new StackPane(muted);
        sign.getStyleClass().add("plate");
        sign.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sign.visibleProperty().bind(Bindings.not(call.microphoneOn()));
        setAlignment(sign, Pos.BOTTOM_LEFT);
        Region frame = new Region();
        frame.getStyleClass().add("tile-frame");
        frame.setMouseTransparent(true);
        getChildren().addAll(avatar, picture, sign, frame);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> dropped());
        setOnKeyPressed(this::keyPressed);
    }

    /** Puts it into its corner of a parent of this size. */
    void place(double width, double height) {
        double scale = width < SMALL_PARENT ? 0.7 : 1;
        resize(snapSizeX(WIDTH * scale), snapSizeY(HEIGHT * scale));
        if (!dragging) {
            relocate(
                    right ? Math.max(0, width - getWidth() - MARGIN) : MARGIN,
                    bottom ? Math.max(0, height - getHeight() - MARGIN) : MARGIN);
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        grabX = event.getX();
        grabY = event.getY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
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
            place(parent.getWidth(), parent.getHeight());
        }
    }

    private void keyPressed(KeyEvent event) {
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
        place(parent.getWidth(), parent.getHeight());
        event.consume();
    }
}
