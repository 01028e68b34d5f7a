package dev.parley.client.ui.common;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The program's icon in lists of windows, drawn as the page's {@code icon.svg} is. FX thread. */
public final class ProgramIcon {
    private static final double SIDE = 32;
    private static final List<Integer> SIZES = List.of(16, 32, 64, 128);
    private static final Color BLUE = Color.web("#0061d3");
    private static final String BUBBLE =
            "M6 9a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-8l-6 5v-5a3 3 0 0 1-3-3z";
    private static final String CAMERA =
            "M11 11h6a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1zm8 2 3-2v6l-3-2z";

    /** The first pictures of a window are painted by then. */
    private static final Duration PAINTED = Duration.seconds(1);

    private static List<Image> drawn = List.of();

    private ProgramIcon() {}

    /** Gives it to a window; the first one waits until it is drawn. */
    public static void dress(Stage stage) {
        if (drawn.isEmpty()) {
            drawn = SIZES.stream().map(ProgramIcon::draw).toList();
        }
        stage.getIcons().setAll(drawn);
    }

    /** The same for a window that somebody waits for: where it is not drawn yet, it comes once the window is there. */
    public static void dressSoon(Stage stage) {
        if (drawn.isEmpty()) {
            PauseTransition painted = new PauseTransition(PAINTED);
            painted.setOnFinished(_ -> dress(stage));
            painted.play();
        } else {
            dress(stage);
        }
    }

    private static Image draw(int pixels) {
        return draw(pixels, List.of());
    }

    /** The same for another place, with signs upon it; they lie in a square of 32. */
    public static Image draw(int pixels, List<Node> signs) {
        Rectangle ground = new Rectangle(SIDE, SIDE, BLUE);
        ground.setArcWidth(SIDE / 2);
        ground.setArcHeight(SIDE / 2);
        Group all = new Group(ground, path(BUBBLE, Color.WHITE), path(CAMERA, BLUE));
        all.getChildren().addAll(signs);
        // A snapshot of what is in no scene takes the style sheets of all of the program first.
        new Scene(all);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(pixels / SIDE, pixels / SIDE));
        parameters.setViewport(new Rectangle2D(0, 0, pixels, pixels));
        // JavaFX passes over icons whose pixels are kept as a snapshot keeps them, and says nothing.
        WritableImage icon = new WritableImage(pixels, pixels);
        WritableImage drawn = all.snapshot(parameters, new WritableImage(pixels, pixels));
        icon.getPixelWriter().setPixels(0, 0, pixels, pixels, drawn.getPixelReader(), 0, 0);
        return icon;
    }

    private static SVGPath path(String content, Color fill) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setFill(fill);
        return path;
    }
}
