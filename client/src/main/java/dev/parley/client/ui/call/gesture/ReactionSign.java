package dev.parley.client.ui.call.gesture;

import dev.parley.client.control.call.ReactionKind;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Draws a reaction in strokes, as the page does, so that it needs no font that has emoji. FX thread. */
public final class ReactionSign extends StackPane {
    private static final double SQUARE = 24;
    private static final String FACE = "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z ";

    /** @param size of its square */
    public ReactionSign(ReactionKind kind, double size) {
        getStyleClass().add("reaction-sign");
        SVGPath path = new SVGPath();
        path.setContent(strokes(kind));
        path.getStyleClass().add("strokes");
        path.setScaleX(size / SQUARE);
        path.setScaleY(size / SQUARE);
        path.setManaged(false);
        setMinSize(size, size);
        setMaxSize(size, size);
        // Around the middle of the square, which is not that of the drawing.
        path.setLayoutX(size / 2 - SQUARE / 2 + offCentre(path.getLayoutBounds().getCenterX(), size));
        path.setLayoutY(size / 2 - SQUARE / 2 + offCentre(path.getLayoutBounds().getCenterY(), size));
        setMouseTransparent(true);
        getChildren().add(path);
    }

    /** A node is scaled around its own middle, and what it draws has to stay where it is in the square. */
    private static double offCentre(double middle, double size) {
        return (middle - SQUARE / 2) * (size / SQUARE - 1);
    }

    /** On a square of 24; {@code icons.js} of the page has the same. */
    static String strokes(ReactionKind kind) {
        return switch (kind) {
            case THUMBS_UP ->
                "M7.5 10.5v9H4.8a1.3 1.3 0 0 1-1.3-1.3v-6.4a1.3 1.3 0 0 1 1.3-1.3z M7.5 10.5l3.7-6.6c1.7 0 2.7 1.3 2.4 2.9l-.6 3h5.4"
                        + "a2 2 0 0 1 2 2.4l-1.2 5.7a2 2 0 0 1-2 1.6H7.5";
            case APPLAUSE ->
                "M9.2 12.6l-3.9-3.9a1.35 1.35 0 0 1 1.9-1.9l4.6 4.6 M11.8 11.4l-5-5a1.35 1.35 0 0 1 1.9-1.9l5.3 5.3 "
                        + "M14 9.8l-3.8-3.8a1.35 1.35 0 0 1 1.9-1.9l5.2 5.2l-.1-2.6a1.35 1.35 0 0 1 2.7-.2l.5 6.2c.1 1.6-.4 2.9-1.5 4"
                        + "l-1.2 1.2c-2.3 2.3-5.4 2.3-7.7 0l-5-5a1.35 1.35 0 0 1 1.9-1.9l2.3 2.3 M3.2 4.6l1.4 1 M5.8 2.2l.8 1.6";
            case LAUGH -> FACE + "M7.2 10.3l1.7-1.7l1.7 1.7 M13.4 10.3l1.7-1.7l1.7 1.7 M7.5 13.2h9a4.5 4.5 0 0 1-9 0z";
            case SURPRISED -> FACE + "M9 8.9v.8 M15 8.9v.8 M12 12.6a2 2.4 0 1 1 0 4.8a2 2.4 0 0 1 0-4.8z";
            case HEART ->
                "M12 20C6 15.8 3.3 12.6 3.3 9.1a4.6 4.6 0 0 1 8.7-2.1a4.6 4.6 0 0 1 8.7 2.1C20.7 12.6 18 15.8 12 20z";
            case SAD -> FACE + "M9 9.2v.8 M15 9.2v.8 M8.2 16.3c1.7-2.5 5.9-2.5 7.6 0";
            case OTHER -> "M12 3.6l2.2 6.2l6.2 2.2l-6.2 2.2l-2.2 6.2l-2.2-6.2l-6.2-2.2l6.2-2.2z";
        };
    }
}
