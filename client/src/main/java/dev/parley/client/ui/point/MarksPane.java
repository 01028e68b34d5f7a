package dev.parley.client.ui.point;

import dev.parley.client.pointing.PointingBoard;
import dev.parley.client.pointing.PointingBoard.Drawing;
import dev.parley.client.pointing.PointingLimits;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws what is pointed at over a shared picture. Costs nothing while nobody points. FX thread. */
public class MarksPane extends Pane {
    /** Dark enough for white letters, and told apart by people who see few colours; the page has the same. */
    private static final List<Color> COLOURS = Stream.of(
                    "#c2255c", "#1864ab", "#2b8a3e", "#a8480c", "#6741d9", "#0b7285", "#862e9c", "#5c4b00")
            .map(Color::web)
            .toList();

    private static final double WIDTH = 4;
    private static final double HALO = 1;
    private static final double RING = 28;
    private static final double[] ARROW = {0, 0, 0, 17, 4.5, 13, 11.5, 12.5};

    private final PointingViewModel model;
    private final Optional<PeerId> sharer;
    private final MarksFrame frame;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private boolean running;
    private long drawnAt;

    /** @param frame is given this pane */
    public MarksPane(PointingViewModel model, Optional<PeerId> sharer, Function<Pane, MarksFrame> frame) {
        this.model = model;
        this.sharer = sharer;
        this.frame = frame.apply(this);
        getStyleClass().add("marks");
        setMouseTransparent(true);
        setManaged(true);
        setMinSize(0, 0);
        model.marks().subscribe(this::run);
        sceneProperty().subscribe(this::run);
    }

    final MarksFrame placing() {
        return frame;
    }

    final PointingViewModel model() {
        return model;
    }

    /** What is to be done some 30 times a second while {@link #busy}. */
    void tick() {}

    /** Whether there is something to do besides to draw. */
    boolean busy() {
        return false;
    }

    /** Its children are the marks of now. */
    void drawn() {}

    final void run() {
        if (!running && getScene() != null) {
            running = true;
            drawnAt = model.now() - PointingLimits.PACE.toNanos();
            timer.start();
        }
    }

    private void frame() {
        if (getScene() == null) {
            stop();
            return;
        }
        long now = model.now();
        if (now - drawnAt < PointingLimits.PACE.toNanos() * 3 / 4) {
            return;
        }
        drawnAt = now;
        tick();
        Drawing<Optional<PeerId>> drawing = model.drawing(sharer);
        draw(drawing);
        drawn();
        if (drawing.isEmpty() && !busy()) {
            stop();
        }
    }

    private void stop() {
        running = false;
        timer.stop();
    }

    private void draw(Drawing<Optional<PeerId>> drawing) {
        List<Node> nodes = new ArrayList<>();
        drawing.strokes().forEach(stroke -> line(stroke, nodes));
        drawing.ripples()
                .forEach(ripple -> frame.placeOf(ripple.at()).ifPresent(at -> {
                    Circle ring = new Circle(at.getX(), at.getY(), 4 + RING * ripple.progress(), null);
                    ring.setStroke(colour(ripple.author()));
                    ring.setStrokeWidth(WIDTH);
                    ring.setOpacity(1 - ripple.progress());
                    nodes.add(ring);
                }));
        drawing.pointers().forEach(pointer -> frame.placeOf(pointer.at()).ifPresent(at -> pointer(pointer, at, nodes)));
        getChildren().setAll(nodes);
        for (Node node : nodes) {
            if (node instanceof Label name && name.getUserData() instanceof Point2D at) {
                place(name, at);
            }
        }
    }

    private void line(PointingBoard.Stroke<Optional<PeerId>> stroke, List<Node> nodes) {
        List<Point2D> places = stroke.points().stream()
                .flatMap(spot -> frame.placeOf(spot).stream())
                .toList();
        if (places.isEmpty()) {
            return;
        }
        // Seen on light and on dark.
        for (boolean halo : new boolean[] {true, false}) {
            Polyline line = new Polyline();
            places.forEach(place -> line.getPoints().addAll(place.getX(), place.getY()));
            if (places.size() == 1) {
                line.getPoints()
                        .addAll(
                                places.getFirst().getX() + 0.1,
                                places.getFirst().getY());
            }
            line.setStroke(halo ? Color.WHITE : colour(stroke.author()));
            line.setStrokeWidth(halo ? WIDTH + 2 * HALO : WIDTH);
            round(line);
            line.setOpacity(stroke.strength());
            nodes.add(line);
        }
    }

    private void pointer(PointingBoard.Pointer<Optional<PeerId>> pointer, Point2D at, List<Node> nodes) {
        Polygon arrow = new Polygon(ARROW);
        arrow.setFill(colour(pointer.author()));
        arrow.setStroke(Color.WHITE);
        arrow.setStrokeWidth(1.5);
        round(arrow);
        arrow.relocate(at.getX() - 0.75, at.getY() - 0.75);
        Label name = new Label(model.name(pointer.author()));
        name.getStyleClass().add("pointer-name");
        name.setMaxWidth(180);
        Color colour = colour(pointer.author());
        name.setStyle(String.format(
                "-fx-background-color: #%02x%02x%02x;",
                (int) Math.round(colour.getRed() * 255), (int) Math.round(colour.getGreen() * 255), (int)
                        Math.round(colour.getBlue() * 255)));
        name.setManaged(false);
        name.setUserData(at);
        nodes.add(arrow);
        nodes.add(name);
    }

    /** Once it is known how large its words are; beside the pane nobody would look for it. */
    private void place(Label name, Point2D at) {
        name.applyCss();
        double width = Math.min(name.getMaxWidth(), Math.ceil(name.prefWidth(-1)));
        double height = Math.ceil(name.prefHeight(-1));
        boolean below = at.getY() + 18 + height <= getHeight();
        name.resizeRelocate(
                Math.clamp(at.getX() + 12, 0, Math.max(0, getWidth() - width)),
                below ? at.getY() + 16 : at.getY() - height - 4,
                width,
                height);
    }

    private static void round(Shape shape) {
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }

    /** The same for the same person, here and in the page; one's own is the first. */
    static Color colour(Optional<PeerId> person) {
        int hash = person.map(id -> id.text().hashCode()).orElse(0);
        return COLOURS.get(Math.floorMod(hash, COLOURS.size()));
    }
}
