package dev.parley.client.ui.common;

import dev.parley.signaling.loop.Guarded;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.slf4j.LoggerFactory;

/**
 * The way of every other thread onto the JavaFX thread, and the only caller of {@link Platform}: what comes in a
 * burst is run in one go, in order, and what fails does not take the rest along.
 */
public final class FxThread implements Executor {
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
                EmojiFont::provide, task -> Thread.ofPlatform().name("fonts").start(task));
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            fonts.join();
            first.run();
        });
    }

    public static void exit() {
        Platform.exit();
    }

    /** Whether the system wants programs to be dark, as it changes. FX thread. */
    public static ObservableValue<Boolean> systemIsDark() {
        return Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK);
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
