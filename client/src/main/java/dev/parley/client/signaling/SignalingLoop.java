package dev.parley.client.signaling;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread, "signaling", on which everything of this package happens. Any thread may post; after the end nothing runs. */
final class SignalingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingLoop.class);
    private static final Future<?> NEVER = new FutureTask<>(() -> {}, null);

    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    SignalingLoop() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "signaling");
            made.setDaemon(true);
            thread = made;
            return made;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    void post(Runnable task) {
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            LOG.trace("posted after the end", e);
        }
    }

    Future<?> after(Duration delay, Runnable task) {
        try {
            return executor.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("scheduled after the end", e);
            return NEVER;
        }
    }

    Future<?> each(Duration period, Runnable task) {
        try {
            return executor.scheduleAtFixedRate(
                    () -> run(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("scheduled after the end", e);
            return NEVER;
        }
    }

    /** Ends the loop; from any thread, also from the loop's own. */
    void end() {
        executor.shutdown();
    }

    /** Returns at once on the loop's own thread. */
    void awaitEnd(Duration patience) {
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("signaling did not end within {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a fault in signaling; it goes on", e);
        }
    }
}
