package dev.parley.client.ui.point;

import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Once;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The marks of others on what one shares, on the real screen: a window of which nothing is left but the marks, and through which
 * every click goes. Window managers leave it alone, so that it is above windows in full screen too. X11 only; elsewhere they are seen over the own picture alone. FX thread.
 */
public final class MarksStage {
    private static final Logger LOG = LoggerFactory.getLogger(MarksStage.class);
    /** How often the window is looked for, some 30 times a second; it is there some moments after it was asked for. */
    private static final int PATIENCE = 100;

    private final PointingViewModel model;
    private final ObservableValue<Boolean> dark;
    private final ObservableValue<Optional<Rectangle2D>> place;
    private final Once<Optional<X11Shape>> shapes = new Once<>(X11Shape::open);
    /** A size that no other window of this program has, by which it is known. */
    private static final int SIGN_WIDTH = 37;

    private static final int SIGN_HEIGHT = 3;
    private Pane marks = new Pane();
    private @Nullable Popup popup;
    private OptionalLong window = OptionalLong.empty();
    private int tries;
    private Supplier<Optional<Stage>> owner = Optional::empty;

    /** @param place where on the desktop that is which is shared; empty while nothing is */
    public MarksStage(
            PointingViewModel model, ObservableValue<Optional<Rectangle2D>> place, ObservableValue<Boolean> dark) {
        this.model = model;
        this.place = place;
        this.dark = dark;
    }

    /** @param beside the window with which it goes; empty while that is not shown */
    public void begin(Supplier<Optional<Stage>> beside) {
        owner = beside;
        place.subscribe(_ -> follow());
        model.lets().subscribe(_ -> follow());
    }

    private void follow() {
        Optional<Rectangle2D> at =
                place.getValue().filter(_ -> model.lets().get().anybody());
        if (at.isEmpty()) {
            if (popup != null) {
                popup.hide();
            }
            window = OptionalLong.empty();
            return;
        }
        Optional<X11Shape> known = shapes.get();
        if (known.isEmpty()) {
            return;
        }
        Popup shown = popup == null ? make(known.get()) : popup;
        popup = shown;
        if (!shown.isShowing()) {
            // As small as can be until it has a shape: it would cover what is shared.
            cover(shown, new Rectangle2D(at.get().getMinX(), at.get().getMinY(), SIGN_WIDTH, SIGN_HEIGHT));
            window = OptionalLong.empty();
            tries = 0;
            owner.get().ifPresent(beside -> shown.show(beside, shown.getX(), shown.getY()));
        } else if (window.isPresent()) {
            cover(shown, at.get());
        }
    }

    private void cover(Popup shown, Rectangle2D at) {
        marks.setPrefSize(at.getWidth(), at.getHeight());
        shown.setX(at.getMinX());
        shown.setY(at.getMinY());
        shown.sizeToScene();
    }

    private Popup make(X11Shape shaping) {
        Popup made = new Popup();
        made.setAutoFix(false);
        MarksPane pane = new MarksPane(model, Optional.empty(), MarksFrame::filling) {
            @Override
            boolean busy() {
                return made.isShowing() && window.isEmpty() && tries < PATIENCE;
            }

            @Override
            void tick() {
                if (made.isShowing() && window.isEmpty()) {
                    look(made, shaping);
                }
            }

            @Override
            void drawn() {
                shape(this, made, shaping);
            }
        };
        pane.setStyle("-fx-background-color: white;");
        marks = pane;
        made.getContent().add(pane);
        made.getScene().setFill(Color.WHITE);
        Looks.dress(made.getScene(), dark);
        made.showingProperty().subscribe(showing -> {
            if (showing) {
                pane.run();
            }
        });
        return made;
    }

    private void look(Popup made, X11Shape shaping) {
        tries++;
        double scale = made.getOutputScaleX();
        window = shaping.find(
                (int) Math.round(made.getX() * scale),
                (int) Math.round(made.getY() * scale),
                (int) Math.round(SIGN_WIDTH * scale),
                (int) Math.round(SIGN_HEIGHT * scale));
        if (window.isPresent()) {
            shaping.shape(window.getAsLong(), List.of());
            shaping.tell(window.getAsLong());
            place.getValue().ifPresent(at -> cover(made, at));
        } else if (tries == PATIENCE) {
            LOG.warn("the window for marks is not found");
            made.hide();
        }
    }

    private void shape(MarksPane pane, Popup made, X11Shape shaping) {
        if (window.isEmpty()) {
            return;
        }
        double scale = made.getOutputScaleX();
        Spans spans = new Spans();
        pane.getChildren().forEach(mark -> outline(mark, scale, spans));
        shaping.shape(window.getAsLong(), spans.boxes());
    }

    private static void outline(Node mark, double scale, Spans spans) {
        switch (mark) {
            case Polyline line ->
                lines(line.getPoints(), 0, 0, line.getStrokeWidth() / 2 * line.getOpacity(), scale, spans);
            case Polygon arrow -> {
                List<Double> points = arrow.getPoints();
                double left = arrow.getLayoutX();
                double top = arrow.getLayoutY();
                lines(points, left, top, 1.5, scale, spans);
                // Its inside, which is wider the lower.
                double width = 11.5;
                for (double down = 0; down < 12.5; down += 0.5 / scale) {
                    spans.box((left + 0) * scale, (top + down) * scale, width * down / 12.5 * scale, 1);
                }
                spans.box(left * scale, (top + 12.5) * scale, 4.5 * scale, 2 * scale);
            }
            case Circle ring -> {
                double before = 0;
                for (int i = 1; i <= 32; i++) {
                    double angle = i * Math.PI / 16;
                    spans.line(
                            (ring.getCenterX() + Math.cos(before) * ring.getRadius()) * scale,
                            (ring.getCenterY() + Math.sin(before) * ring.getRadius()) * scale,
                            (ring.getCenterX() + Math.cos(angle) * ring.getRadius()) * scale,
                            (ring.getCenterY() + Math.sin(angle) * ring.getRadius()) * scale,
                            ring.getStrokeWidth() / 2 * scale);
                    before = angle;
                }
            }
            case Label name ->
                spans.box(
                        name.getLayoutX() * scale,
                        name.getLayoutY() * scale,
                        name.getWidth() * scale,
                        name.getHeight() * scale);
            case Node _ -> {}
        }
    }

    private static void lines(List<Double> points, double left, double top, double radius, double scale, Spans spans) {
        for (int i = 0; i + 1 < points.size(); i += 2) {
            int before = Math.max(0, i - 2);
            spans.line(
                    (left + points.get(before)) * scale,
                    (top + points.get(before + 1)) * scale,
                    (left + points.get(i)) * scale,
                    (top + points.get(i + 1)) * scale,
                    radius * scale);
        }
    }
}
