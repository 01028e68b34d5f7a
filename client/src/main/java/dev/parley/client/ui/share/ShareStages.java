package dev.parley.client.ui.share;

import dev.parley.client.control.Notice;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.Pictures;
import dev.parley.client.ui.point.MarksStage;
import dev.parley.client.ui.point.PointingControls;
import dev.parley.client.ui.share.Outline.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * What stands above all other windows while one shows something: the strip, and a border around what is shown, of four windows so thin
 * that no click meets them. Made when they are first needed, and hidden when they are not. FX thread.
 */
public final class ShareStages {
    static final double THICK = 4;
    private static final String COLOUR = "#ff5c33";
    private static final double FROM_EDGE = 12;

    private final ShareViewModel share;
    private final Pictures pictures;
    private final Texts texts;
    private final ObservableValue<Boolean> dark;
    private final List<Stage> sides = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Rectangle2D>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MarksStage marks;
    private @Nullable Stage strip;
    private @Nullable Stage large;
    private Runnable back = () -> {};
    private Point2D grip = Point2D.ZERO;
    private boolean held;

    public ShareStages(ShareViewModel share, Pictures pictures, Texts texts, ObservableValue<Boolean> dark) {
        this.share = share;
        this.pictures = pictures;
        this.texts = texts;
        this.dark = dark;
        marks = new MarksStage(share.pointing(), place.getReadOnlyProperty(), dark);
    }

    /**
     * From now on they are shown.
     *
     * @param window the large one
     * @param toFront brings it to the front
     */
    public void beside(Stage window, Runnable toFront) {
        large = window;
        back = toFront;
        share.now().subscribe(this::show);
        marks.begin(() -> Optional.ofNullable(strip).filter(Stage::isShowing));
    }

    /** The strip, once there was one, and the sides of the border. */
    List<Stage> all() {
        List<Stage> all = new ArrayList<>(sides);
        if (strip != null) {
            all.addFirst(strip);
        }
        return all;
    }

    private void show(Optional<Notice.Sharing> now) {
        if (now.isEmpty()) {
            place.set(Optional.empty());
            sides.forEach(Stage::hide);
            if (strip != null) {
                strip.hide();
            }
            return;
        }
        Stage shown = strip == null ? makeStrip() : strip;
        strip = shown;
        if (!shown.isShowing()) {
            place(shown, now.get());
            keepingFocus(shown::show);
        }
        Optional<Box> around = SharedPlace.of(now.get(), share.reduced(), screens(), scale());
        place.set(around.map(box -> new Rectangle2D(box.x(), box.y(), box.width(), box.height())));
        around.ifPresentOrElse(box -> surround(box, shown), () -> sides.forEach(Stage::hide));
    }

    private void surround(Box shown, Stage owner) {
        if (sides.isEmpty()) {
            for (int side = 0; side < 4; side++) {
                sides.add(makeSide(owner));
            }
        }
        List<Box> boxes = Outline.around(shown, screens(), THICK).sides().toList();
        for (int index = 0; index < sides.size(); index++) {
            Stage side = sides.get(index);
            Box box = boxes.get(index);
            side.setX(box.x());
            side.setY(box.y());
            side.setWidth(Math.max(1, box.width()));
            side.setHeight(Math.max(1, box.height()));
            if (!side.isShowing()) {
                keepingFocus(side::show);
            }
        }
    }

    /** What is shown by itself must not take the keyboard. */
    private void keepingFocus(Runnable show) {
        boolean had = large != null && large.isFocused();
        show.run();
        if (had && large != null) {
            large.requestFocus();
        }
    }

    private Stage makeSide(Stage owner) {
        Stage side = new Stage(StageStyle.UNDECORATED);
        side.initOwner(owner);
        side.setAlwaysOnTop(true);
        side.setResizable(true);
        side.titleProperty().bind(texts.of("share.border"));
        Region nothing = new Region();
        nothing.setMouseTransparent(true);
        // A scene's root is painted by the theme otherwise.
        nothing.setStyle("-fx-background-color: " + COLOUR);
        side.setScene(new Scene(nothing, 1, 1));
        return side;
    }

    private Stage makeStrip() {
        StripView view = new StripView(share, pictures, texts, () -> back.run());
        Scene scene = new Scene(view, StripView.WIDTH, view.height().getValue());
        Looks.dress(scene, dark);
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
        var what = share.what();
        stage.titleProperty().bind(texts.bind(() -> texts.get("share.strip", what.get()), what));
        // As in the large window, which is behind what one shows.
        scene.getAccelerators().put(ShareControls.KEYS, share::stop);
        scene.getAccelerators().put(PointingControls.KEYS, share.pointing()::toggleAll);
        if (large != null) {
            stage.getIcons().setAll(large.getIcons());
        }
        stage.setScene(scene);
        view.height().subscribe(stage::setHeight);
        // Whoever closes it wants it to end.
        stage.setOnCloseRequest(event -> {
            event.consume();
            share.stop();
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            grip = new Point2D(event.getScreenX() - stage.getX(), event.getScreenY() - stage.getY());
            held = !(event.getTarget() instanceof Node node) || !inButton(node);
        });
        scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (held) {
                stage.setX(event.getScreenX() - grip.getX());
                stage.setY(event.getScreenY() - grip.getY());
            }
        });
        return stage;
    }

    private static boolean inButton(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    /** In the middle of the upper edge of the screen that is shown, or has what is shown. */
    private void place(Stage stage, Notice.Sharing now) {
        double scale = scale();
        Rectangle2D bounds = Screen.getScreensForRectangle(now.x() / scale + 1, now.y() / scale + 1, 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        stage.setX(Math.rint(bounds.getMinX() + (bounds.getWidth() - StripView.WIDTH) / 2));
        stage.setY(bounds.getMinY() + FROM_EDGE);
    }

    private static double scale() {
        return Screen.getPrimary().getOutputScaleX();
    }

    private static List<Box> screens() {
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .map(at -> new Box(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))
                .toList();
    }
}
