package dev.parley.client.ui.shell;

import dev.parley.client.ui.call.SmallCallView;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The call above all other windows, while the large window is an icon; made when it is first needed, and gone when it is not.
 * It is moved by its whole surface and comes back where it was left. FX thread.
 */
final class SmallWindow {
    static final double WIDTH = 320;
    static final double HEIGHT = 252;
    private static final double FROM_EDGE = 24;

    private final PreferencesModel preferences;
    private final Supplier<SmallCallView> view;
    private final ObservableValue<Boolean> dark;
    private @Nullable Stage open;
    private Point2D grip = Point2D.ZERO;
    private boolean moved;

    SmallWindow(PreferencesModel preferences, Supplier<SmallCallView> view, ObservableValue<Boolean> dark) {
        this.preferences = preferences;
        this.view = view;
        this.dark = dark;
    }

    /** Shows it or not; a title for lists of windows, and with the icons of the large one. */
    void show(boolean wanted, Stage large) {
        Stage now = open;
        if (wanted && now == null) {
            now = make(large);
            open = now;
            now.show();
        } else if (!wanted && now != null) {
            open = null;
            now.close();
        }
    }

    private Stage make(Stage large) {
        SmallCallView content = view.get();
        Scene scene = new Scene(content.root(), WIDTH, HEIGHT);
        Looks.dress(scene, dark);
        content.shortcuts().forEach((keys, button) -> scene.getAccelerators().put(keys, button::fire));
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
        stage.titleProperty().bind(large.titleProperty());
        stage.getIcons().setAll(large.getIcons());
        stage.setScene(scene);
        // Whoever closes it from a list of windows wants it out of the way, and the large one stays within reach.
        stage.setOnCloseRequest(event -> open = null);
        Point2D corner = corner();
        stage.setX(corner.getX());
        stage.setY(corner.getY());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            grip = new Point2D(event.getScreenX() - stage.getX(), event.getScreenY() - stage.getY());
            moved = false;
        });
        scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            moved = true;
            stage.setX(event.getScreenX() - grip.getX());
            stage.setY(event.getScreenY() - grip.getY());
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (moved) {
                remember(stage);
            }
        });
        return stage;
    }

    private void remember(Stage stage) {
        var place = new Preferences.SmallWindow.Place((int) stage.getX(), (int) stage.getY());
        preferences.change(
                old -> old.with(new Preferences.SmallWindow(old.smallWindow().wanted(), Optional.of(place))));
    }

    /** Where it was left, unless no screen is there any more; else in the corner below on the right. */
    private Point2D corner() {
        Rectangle2D usual = Screen.getPrimary().getVisualBounds();
        return preferences
                .get()
                .smallWindow()
                .place()
                .filter(place -> Screen.getScreens().stream()
                        .anyMatch(screen -> screen.getVisualBounds().contains(place.x(), place.y(), WIDTH, HEIGHT)))
                .map(place -> new Point2D(place.x(), place.y()))
                .orElseGet(
                        () -> new Point2D(usual.getMaxX() - WIDTH - FROM_EDGE, usual.getMaxY() - HEIGHT - FROM_EDGE));
    }
}
