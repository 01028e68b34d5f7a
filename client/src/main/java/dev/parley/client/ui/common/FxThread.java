package dev.parley.client.ui.common;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every other thread onto the JavaFX thread, and the only caller of {@link Platform#runLater}: what comes in a
 * burst is run in one go, in order, and what fails does not take the rest along.
 */
public final class FxThread implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(FxThread.class);

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

    private void drain() {
        scheduled.set(false);
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a task of the window failed", e);
            }
        }
    }
}
