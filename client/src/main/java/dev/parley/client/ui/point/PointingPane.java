package dev.parley.client.ui.point;

import dev.parley.client.pointing.Pen;
import dev.parley.client.pointing.PointingMark;
import dev.parley.client.pointing.Spot;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The marks over somebody's shared screen, on which this person points too once they wish to and may. FX thread. */
public final class PointingPane extends MarksPane {
    private static final double STEP = 0.01;
    private static final double SMALL_STEP = 0.002;

    private final PeerId sharer;
    private final Pen pen = new Pen();
    private Optional<Spot> here = Optional.empty();

    /** @param active whether this person points at it */
    public PointingPane(
            PointingViewModel model, PeerId sharer, PictureView picture, ObservableValue<Boolean> active, Texts texts) {
        super(model, Optional.of(sharer), _ -> MarksFrame.over(picture));
        this.sharer = sharer;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(texts.bind(() -> texts.get("point.screen", model.name(Optional.of(sharer)))));
        setOnMouseMoved(event -> moved(event, false));
        setOnMouseDragged(event -> moved(event, true));
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                spot(event).ifPresent(spot -> {
                    move(spot);
                    pen.press(spot);
                });
                event.consume();
            }
        });
        setOnMouseReleased(event -> say(pen.release()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                // The tile beneath would take it for its own.
                event.consume();
            }
        });
        setOnMouseExited(event -> leave());
        setOnKeyPressed(event -> key(event, true));
        setOnKeyReleased(event -> key(event, false));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
        active.subscribe(now -> {
            setMouseTransparent(!now);
            setFocusTraversable(now);
            // The marks show where it is.
            setCursor(now ? Cursor.NONE : null);
            if (now) {
                requestFocus();
            } else {
                leave();
            }
        });
    }

    @Override
    void tick() {
        say(pen.next(model().now()));
    }

    @Override
    boolean busy() {
        return pen.isBusy();
    }

    private void moved(MouseEvent event, boolean pressed) {
        Optional<Spot> spot = spot(event);
        if (spot.isPresent()) {
            move(spot.get());
        } else if (!pressed) {
            leave();
        }
        event.consume();
    }

    private Optional<Spot> spot(MouseEvent event) {
        return placing().at(event.getX(), event.getY());
    }

    private void move(Spot spot) {
        here = Optional.of(spot);
        pen.move(spot);
        run();
    }

    private void leave() {
        here = Optional.empty();
        say(pen.leave());
        run();
    }

    private void say(List<PointingMark> marks) {
        model().point(sharer, marks);
    }

    /** The arrow keys move, the space bar is the button. */
    private void key(KeyEvent event, boolean down) {
        double step = event.isShiftDown() ? SMALL_STEP : STEP;
        boolean space = event.getCode() == KeyCode.SPACE;
        double across = event.getCode() == KeyCode.LEFT ? -step : event.getCode() == KeyCode.RIGHT ? step : 0;
        double lower = event.getCode() == KeyCode.UP ? -step : event.getCode() == KeyCode.DOWN ? step : 0;
        if ((!space && across == 0 && lower == 0) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        event.consume();
        Spot before = here.orElseGet(() -> Spot.of(0.5, 0.5));
        if (!down) {
            if (space) {
                spaceIsHeld = false;
                say(pen.release());
            }
            return;
        }
        move(Spot.of(before.across() + across, before.down() + lower));
        if (space && !spaceIsHeld) {
            spaceIsHeld = true;
            here.ifPresent(pen::press);
        }
    }

    private boolean spaceIsHeld;
}
