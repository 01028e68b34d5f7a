package dev.parley.client.ui.call.tile;

import dev.parley.client.ui.common.Buttons;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** Lets a shared screen be magnified and dragged: with the wheel, two fingers, a pointer, or keys. FX thread. */
final class ScreenZoom {
    private static final double STEP = 1.25;
    /** What one notch of a wheel says. */
    private static final double NOTCH = 40;

    private static final double KEY_DRAG = 48;

    private final StackPane tile;
    private final PictureView picture;
    private Point2D last = Point2D.ZERO;

    private ScreenZoom(StackPane tile, PictureView picture) {
        this.tile = tile;
        this.picture = picture;
    }

    /** Adds it to a tile, with a button that says how much it is, and ends it. */
    static void on(StackPane tile, PictureView picture, Texts texts) {
        ScreenZoom zoom = new ScreenZoom(tile, picture);
        Button all = Buttons.labelled(
                Material2RoundMZ.ZOOM_OUT_MAP,
                texts.bind(
                        () -> texts.get(
                                "zoom.all",
                                Math.round(picture.zoomProperty().get().factor() * 100)),
                        picture.zoomProperty()),
                picture::showAll);
        all.setId("zoom-all");
        all.getStyleClass().add("zoom-all");
        all.setFocusTraversable(false);
        all.visibleProperty().bind(picture.zoomProperty().map(now -> !now.isNone()));
        StackPane.setAlignment(all, Pos.TOP_CENTER);
        tile.getChildren().add(all);
        tile.addEventHandler(ScrollEvent.SCROLL, zoom::scrolled);
        tile.addEventHandler(ZoomEvent.ZOOM, zoom::pinched);
        tile.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> zoom.last = zoom.at(event));
        tile.addEventHandler(MouseEvent.MOUSE_DRAGGED, zoom::dragged);
        tile.addEventHandler(KeyEvent.KEY_PRESSED, zoom::pressed);
        picture.zoomProperty().subscribe(now -> tile.setCursor(now.isNone() ? null : Cursor.MOVE));
    }

    private boolean magnified() {
        return !picture.zoomProperty().get().isNone();
    }

    private Point2D at(MouseEvent event) {
        return picture.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            Point2D at = picture.sceneToLocal(event.getSceneX(), event.getSceneY());
            picture.zoom(Math.pow(STEP, event.getDeltaY() / NOTCH), at.getX(), at.getY());
        } else if (magnified()) {
            picture.drag(event.getDeltaX(), event.getDeltaY());
        } else {
            return;
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        Point2D at = picture.sceneToLocal(event.getSceneX(), event.getSceneY());
        picture.zoom(event.getZoomFactor(), at.getX(), at.getY());
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (magnified() && event.getButton() == MouseButton.PRIMARY) {
            Point2D now = at(event);
            picture.drag(now.getX() - last.getX(), now.getY() - last.getY());
            last = now;
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (!tile.equals(event.getTarget()) || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> about(STEP);
            case MINUS, SUBTRACT -> about(1 / STEP);
            case DIGIT0, NUMPAD0 -> picture.showAll();
            case LEFT -> drag(event, KEY_DRAG, 0);
            case RIGHT -> drag(event, -KEY_DRAG, 0);
            case UP -> drag(event, 0, KEY_DRAG);
            case DOWN -> drag(event, 0, -KEY_DRAG);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void drag(KeyEvent event, double byX, double byY) {
        if (magnified() && !event.isShortcutDown()) {
            picture.drag(byX, byY);
        }
    }

    private void about(double by) {
        picture.zoom(by, picture.getWidth() / 2, picture.getHeight() / 2);
    }
}
