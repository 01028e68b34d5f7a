package dev.parley.client.ui.shell;

import dev.parley.client.ui.shell.ShellViewModel.Place;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;

/** Goes once through all screens and closes the window, so that an AOT cache can be made of what it loads. FX thread. */
final class Rehearsal {
    private static final Duration SCENE = Duration.seconds(1.5);

    /** What draws into memory has no use for, and each window on Linux begins with. */
    private static final List<String> OF_A_DESKTOP = List.of(
            "com.sun.glass.ui.InvokeLaterDispatcher",
            "com.sun.glass.ui.InvokeLaterDispatcher$Future",
            "com.sun.glass.ui.InvokeLaterDispatcher$InvokeLaterSubmitter",
            "com.sun.glass.ui.Size",
            "com.sun.glass.ui.delegate.MenuBarDelegate",
            "com.sun.glass.ui.delegate.MenuDelegate",
            "com.sun.glass.ui.delegate.MenuItemDelegate",
            "com.sun.glass.ui.gtk.GtkApplication",
            "com.sun.glass.ui.gtk.GtkClipboardDelegate",
            "com.sun.glass.ui.gtk.GtkCursor",
            "com.sun.glass.ui.gtk.GtkDnDClipboard",
            "com.sun.glass.ui.gtk.GtkPixels",
            "com.sun.glass.ui.gtk.GtkPlatformFactory",
            "com.sun.glass.ui.gtk.GtkRobot",
            "com.sun.glass.ui.gtk.GtkSystemClipboard",
            "com.sun.glass.ui.gtk.GtkTimer",
            "com.sun.glass.ui.gtk.GtkView",
            "com.sun.glass.ui.gtk.GtkWindow",
            "com.sun.javafx.application.preferences.PreferenceMapping");

    private Rehearsal() {}

    static void play(Wiring wiring, Runnable close) {
        OF_A_DESKTOP.forEach(Rehearsal::load);
        List<Runnable> scenes = List.of(
                () -> wiring.shell().openSettings(),
                () -> wiring.shell().closeSettings(),
                () -> wiring.shell().go(Place.HISTORY),
                () -> wiring.shell().go(Place.HOME),
                () -> wiring.home().newCall(),
                () -> wiring.call().grid().set(true),
                () -> wiring.call().hangUp(),
                close);
        Timeline play = new Timeline();
        for (int index = 0; index < scenes.size(); index++) {
            Runnable scene = scenes.get(index);
            play.getKeyFrames().add(new KeyFrame(SCENE.multiply(index + 1.0), event -> scene.run()));
        }
        play.play();
    }

    /** Without initializing it, which would want a display. Other systems, and later editions of JavaFX, need not have it. */
    private static void load(String name) {
        try {
            Class.forName(name, false, Duration.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            LoggerFactory.getLogger(Rehearsal.class).debug("not rehearsed: {}", e.getMessage());
        }
    }
}
