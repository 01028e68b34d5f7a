package dev.parley.client.ui.common.toolkit;

import dev.parley.signaling.loop.Guarded;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import org.slf4j.LoggerFactory;

/**
 * The way of every other thread onto the JavaFX thread, and the only caller of {@link Platform}: what comes in a
 * burst is run in one go, in order, and what fails does not take the rest along.
 */
public final class FxThread implements Executor {
    private static volatile boolean started;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Any thread; runs later, even on the JavaFX thread itself. */
    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        if (scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }

    /** Starts JavaFX and runs this as the first thing on its thread; {@link #exit} ends it, closing windows does not. */
    public static void start(Runnable first) {
        CompletableFuture<Void> fonts = CompletableFuture.runAsync(
                () -> {
                    EmojiFont.provide();
                    IconFont.prepare();
                },
                task -> Thread.ofPlatform().name("fonts").start(task));
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            nameProgram();
            fonts.join();
            beginFonts();
            IconFont.provide();
            first.run();
        });
        started = true;
    }

    /**
     * JavaFX's fonts begin with a look for some that a program may have brought along, which opens each jar of it. It asks the loader of classes
     * that its thread names, and one that knows the JDK alone says at once that there are none.
     */
    private static void beginFonts() {
        Thread current = Thread.currentThread();
        ClassLoader own = current.getContextClassLoader();
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Font.getDefault();
        } finally {
            current.setContextClassLoader(own);
        }
    }

    /**
     * From now on windows belong to this program and not to "java": what groups them, and finds their icon, goes by that (WM_CLASS on
     * X11). JavaFX takes it from the class of an Application, of which there is none here, and tells nobody else how; scripts/launch
     * opens that door, and without it the name stays as it was.
     */
    static void nameProgram() {
        try {
            com.sun.glass.ui.Application.GetApplication().setName("Parley");
        } catch (IllegalAccessError e) {
            LoggerFactory.getLogger(FxThread.class).debug("the program has no name: {}", e.getMessage());
        }
    }

    /** From now on JavaFX wakes nobody while nothing moves. FX thread. */
    public static void rest() {
        try {
            RestingPulse.begin();
        } catch (IllegalAccessError e) {
            LoggerFactory.getLogger(FxThread.class).debug("the pulse goes on: {}", e.getMessage());
        }
    }

    /** Whether windows are drawn without a graphics processor, for which enlarging a picture is work. Any thread, once it is started. */
    public static boolean drawsInSoftware() {
        return !Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /** Ends it, if it was started: one that could not begin would be waited for here without end. */
    public static void exit() {
        if (started) {
            Platform.exit();
        }
    }

    /** Whether the system wants programs to be dark, as it changes. FX thread. */
    public static ObservableValue<Boolean> systemIsDark() {
        return Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK);
    }

    /** Whether the system wants less to move, as it changes. FX thread. */
    public static ObservableValue<Boolean> systemReducesMotion() {
        return Platform.getPreferences().reducedMotionProperty();
    }

    private void drain() {
        scheduled.set(false);
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            Guarded.run(task, FxThread::onFault);
        }
    }

    /** Asks for the log here, since that is slow to begin and this class is the first that the window loads. */
    private static void onFault(Throwable fault) {
        LoggerFactory.getLogger(FxThread.class).error("a task of the window failed", fault);
    }
}
