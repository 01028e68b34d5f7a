package dev.parley.client.ui.share;

import dev.parley.client.control.media.ShareSource;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.share.Outline.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Covers every screen with a picture of itself to draw upon, which needs no window manager that composes. The large window goes behind
 * the others for that. FX thread.
 */
public final class RegionStages implements RegionPort {
    /** In which the window manager has put the windows in order and they have drawn what was covered. */
    private static final Duration UNCOVERED = Duration.millis(250);

    private final Texts texts;
    private final ObservableValue<Boolean> dark;
    private final List<Stage> open = new ArrayList<>();
    private @Nullable Stage large;

    public RegionStages(Texts texts, ObservableValue<Boolean> dark) {
        this.texts = texts;
        this.dark = dark;
    }

    /** The window that is in the way. */
    public void aside(Stage window) {
        large = window;
    }

    @Override
    public void draw(Purpose purpose, Consumer<Optional<ShareSource.Region>> drawn) {
        close();
        if (large != null) {
            large.toBack();
        }
        PauseTransition uncovered = new PauseTransition(UNCOVERED);
        uncovered.setOnFinished(event -> cover(purpose, drawn));
        uncovered.play();
    }

    private void cover(Purpose purpose, Consumer<Optional<ShareSource.Region>> drawn) {
        Robot robot = new Robot();
        Consumer<Optional<ShareSource.Region>> done = region -> {
            close();
            // It would cover what was drawn; the strip leads back to it.
            if (large != null && (region.isEmpty() || purpose == Purpose.COVER)) {
                large.toFront();
                large.requestFocus();
            }
            drawn.accept(region);
        };
        for (Screen screen : Screen.getScreens()) {
            Rectangle2D bounds = screen.getBounds();
            Image picture = robot.getScreenCapture(null, bounds);
            Box box = new Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
            RegionView view = new RegionView(picture, Drawing.on(box, screen.getOutputScaleX()), purpose, texts, done);
            Scene scene = new Scene(view, bounds.getWidth(), bounds.getHeight());
            Looks.dress(scene, dark);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.titleProperty().bind(texts.of(purpose == Purpose.SHARE ? "share.region.draw" : "share.cover"));
            stage.setAlwaysOnTop(true);
            stage.setScene(scene);
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
            // Closed by the system: nothing was drawn.
            stage.setOnCloseRequest(event -> done.accept(Optional.empty()));
            open.add(stage);
            stage.show();
            view.requestFocus();
        }
    }

    private void close() {
        List.copyOf(open).forEach(Stage::close);
        open.clear();
    }
}
