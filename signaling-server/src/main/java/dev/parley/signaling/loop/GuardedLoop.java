package dev.parley.signaling.loop;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread that runs what is posted, in order, and what is due. Any thread may post, and nobody waits; after the end
 * nothing is taken.
 *
 * <p>A plain executor keeps what its tasks throw to itself, and never runs a periodic task again that threw once; here all of
 * it is told, see {@link Guarded}, and the next task runs.
 */
public final class GuardedLoop {
    private static final Future<?> NEVER = new FutureTask<>(() -> {}, null);

    private final ScheduledThreadPoolExecutor executor;
    private final Consumer<? super Throwable> faults;
    private volatile @Nullable Thread thread;

    /**
     * Makes a loop whose thread is a daemon, and starts with the first task.
     *
     * @param faults called on the loop's thread with what a task threw, unless that is fatal
     */
    public GuardedLoop(String name, Consumer<? super Throwable> faults) {
        this.faults = faults;
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = Thread.ofPlatform().name(name).daemon().unstarted(task);
            thread = made;
            return made;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /** Starts the thread now, with the rights of the thread that calls. */
    public GuardedLoop startNow() {
        executor.prestartCoreThread();
        return this;
    }

    /** False after the end: it is dropped then. */
    public boolean post(Runnable task) {
        try {
            executor.execute(guarded(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    public Future<?> after(Duration delay, Runnable task) {
        try {
            return executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return NEVER;
        }
    }

    /** Runs it at a fixed rate, the first time after one period. */
    public Future<?> each(Duration period, Runnable task) {
        try {
            return executor.scheduleAtFixedRate(
                    guarded(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return NEVER;
        }
    }

    public boolean isOwnThread() {
        return Thread.currentThread().equals(thread);
    }

    /** Takes nothing more; what was posted still runs, what was to run later does not. */
    public void end() {
        executor.shutdown();
    }

    /** Takes nothing more and runs nothing more; the task that runs is interrupted. */
    public void endNow() {
        executor.shutdownNow();
    }

    /** Waits until the last task has run; false if that took too long. On the loop's own thread it returns at once. */
    public boolean awaitEnd(Duration patience) {
        if (isOwnThread()) {
            return false;
        }
        try {
            return executor.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Runnable guarded(Runnable task) {
        return () -> Guarded.run(task, faults);
    }
}
