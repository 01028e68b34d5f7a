package dev.parley.client.ui.shell;

import dev.parley.client.ui.call.SmallCallView;
import dev.parley.client.ui.common.Looks;
import dev.parley.client.ui.settings.Preferences;
import dev.parley.client.ui.settings.PreferencesModel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The call above all other windows, while the large window is an icon; made when it is first needed, and hidden when it is not.
 * It is moved by its whole surface, but for buttons, and comes back where it was left. FX thread.
 */
final class SmallWindow {
    static final double WIDTH = 320;
    static final double HEIGHT = 252;
    private static final double FROM_EDGE = 24;

    private final PreferencesModel preferences;
    private final Supplier<SmallCallView> view;
    private final ObservableValue<Boolean> dark;
    /** Kept, since what is only listened to is collected. */
    private BooleanBinding wanted = Bindings.createBooleanBinding(() -> false);

    private @Nullable Stage made;
    private Point2D grip = Point2D.ZERO;
    private boolean held;
    private boolean moved;

    SmallWindow(PreferencesModel preferences, Supplier<SmallCallView> view, ObservableValue<Boolean> dark) {
        this.preferences = preferences;
        this.view = view;
        this.dark = dark;
    }

    /**
     * From now on it is there while the large window is an icon and a call goes on.
     *
     * @param inCall whether there is one; follows the screen
     */
    void follow(Stage large, Observable screen, BooleanSupplier inCall) {
        wanted = Bindings.createBooleanBinding(
                () -> large.isIconified()
                        && inCall.getAsBoolean()
                        && preferences.get().smallWindow().wanted(),
                large.iconifiedProperty(),
                screen,
                preferences.current());
        wanted.subscribe(now -> show(now, large));
    }

    /** Shows it or not; a title for lists of windows, and with the icons of the large one. */
    private void show(boolean wanted, Stage large) {
        Stage now = made;
        if (wanted) {
            if (now == null) {
                now = make(large);
                made = now;
            }
            Point2D corner = corner();
            now.setX(corner.getX());
            now.setY(corner.getY());
            now.show();
        } else if (now != null) {
            now.hide();
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
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            grip = new Point2D(event.getScreenX() - stage.getX(), event.getScreenY() - stage.getY());
            held = !inButton(event.getTarget());
            moved = false;
        });
        scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (held) {
                moved = true;
                stage.setX(event.getScreenX() - grip.getX());
                stage.setY(event.getScreenY() - grip.getY());
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (moved) {
                remember(stage);
            }
        });
        return stage;
    }

    private static boolean inButton(EventTarget target) {
        for (Node each = target instanceof Node node ? node : null; each != null; each = each.getParent()) {
            if (each instanceof ButtonBase) {
                return true;
            }
        }
        return false;
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
