package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareSource;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.share.Outline.Box;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** All of one screen, standing still, with a part of it drawn upon: what is outside is dark. FX thread. */
final class RegionView extends Pane {
    private static final double STEP = 8;
    private static final double FROM_EDGE = 24;

    private final Consumer<Optional<ShareSource.Region>> drawn;
    private final Texts texts;
    private final Pane dark = new Pane();
    private final Rectangle frame = new Rectangle();
    private final Label size = new Label();
    private final Label hint = new Label();
    private Drawing drawing;

    /**
     * A screen to draw upon.
     *
     * @param picture of the whole screen; null where none can be had
     * @param drawn is told what is to be shown; of nothing, if its person does not want to
     */
    RegionView(
            @Nullable Image picture,
            Drawing nothing,
            RegionPort.Purpose purpose,
            Texts texts,
            Consumer<Optional<ShareSource.Region>> drawn) {
        this.drawing = nothing;
        this.drawn = drawn;
        this.texts = texts;
        getStyleClass().add("region-drawing");
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        Box screen = nothing.screen();
        setPrefSize(screen.width(), screen.height());
        if (picture != null) {
            ImageView behind = new ImageView(picture);
            behind.setFitWidth(screen.width());
            behind.setFitHeight(screen.height());
            getChildren().add(behind);
        }
        dark.getStyleClass().add("region-dark");
        frame.getStyleClass().add("region-frame");
        size.getStyleClass().add("region-size");
        hint.getStyleClass().add("region-hint");
        String help = purpose == RegionPort.Purpose.SHARE ? "share.region.hint" : "share.cover.hint";
        hint.textProperty().bind(texts.of(help));
        hint.setWrapText(true);
        hint.setMaxWidth(Math.max(160, screen.width() - 2 * FROM_EDGE));
        accessibleTextProperty().bind(texts.of(help));
        getChildren().addAll(dark, frame, size, hint);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setOnMousePressed(event -> change(drawing.begin(event.getX(), event.getY())));
        setOnMouseDragged(event -> change(drawing.drag(event.getX(), event.getY())));
        setOnMouseReleased(event -> finish());
        setOnKeyPressed(this::pressed);
        change(nothing);
    }

    private void finish() {
        Optional<ShareSource.Region> region = drawing.region();
        if (region.isPresent()) {
            drawn.accept(region);
        } else {
            change(Drawing.on(drawing.screen(), drawing.scale()));
        }
    }

    private void pressed(KeyEvent event) {
        double far = event.isShortcutDown() ? 1 / drawing.scale() : STEP;
        switch (event.getCode()) {
            case ESCAPE -> drawn.accept(Optional.empty());
            case ENTER -> finish();
            case LEFT -> keys(event, -far, 0);
            case RIGHT -> keys(event, far, 0);
            case UP -> keys(event, 0, -far);
            case DOWN -> keys(event, 0, far);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keys(KeyEvent event, double byX, double byY) {
        change(event.isShiftDown() ? drawing.stretch(byX, byY) : drawing.move(byX, byY));
    }

    private void change(Drawing next) {
        drawing = next;
        Optional<ShareSource.Region> region = next.region();
        size.setVisible(region.isPresent());
        size.setText(region.map(each ->
                        texts.get("share.region", Integer.toString(each.width()), Integer.toString(each.height())))
                .orElse(""));
        frame.setVisible(!next.box().isEmpty());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Box box = drawing.box();
        Rectangle all = new Rectangle(getWidth(), getHeight());
        Rectangle hole = new Rectangle(box.x(), box.y(), box.width(), box.height());
        dark.setClip(Shape.subtract(all, hole));
        dark.resize(getWidth(), getHeight());
        frame.setX(box.x());
        frame.setY(box.y());
        frame.setWidth(box.width());
        frame.setHeight(box.height());
        place(size, Math.clamp(box.x(), 0, room(getWidth() - size.getWidth())), below(box));
        place(hint, (getWidth() - hint.getWidth()) / 2, FROM_EDGE);
    }

    /** Below what is drawn where there is room, else in its lower edge. */
    private double below(Box box) {
        double high = size.prefHeight(-1);
        return box.bottom() + high + FROM_EDGE / 2 < getHeight()
                ? box.bottom() + FROM_EDGE / 4
                : Math.max(0, box.bottom() - high - FROM_EDGE / 4);
    }

    private static double room(double length) {
        return Math.max(0, length);
    }

    private static void place(Region what, double x, double y) {
        what.autosize();
        what.relocate(Math.rint(x), Math.rint(y));
    }
}
