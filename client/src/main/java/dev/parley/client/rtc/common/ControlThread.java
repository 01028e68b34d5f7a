package dev.parley.client.rtc.common;

import dev.parley.signaling.loop.GuardedLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that makes, changes and closes what the native library has; its callbacks only {@link #post} to it. ADR 13 names
 * the few others that call the library.
 *
 * <p>A platform thread, since a call pins its carrier, and a daemon, since it may hang inside the library.
 */
public final class ControlThread {
    private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);

    /** The library throws bare Errors for common failures: one command must not end the thread. */
    private final GuardedLoop loop =
            new GuardedLoop("rtc-control", fault -> LOG.error("a command to the media library failed", fault));

    /** A thread has the rights of the one that starts it, and the control thread gives up nearly all (decision 45). */
    private final ThreadPoolExecutor starter = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("rtc-starter").daemon().factory());

    /** Called by a thread that has all rights. */
    public ControlThread() {
        starter.prestartCoreThread();
    }

    /** Starts a thread with all rights: one that opens what the person has chosen, or that runs a program. */
    public Thread start(String name, Runnable body) {
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(body);
        CompletableFuture.runAsync(thread::start, starter).join();
        return thread;
    }

    /** Runs it later on the control thread; after {@link #end} it is dropped. */
    public void post(Runnable task) {
        if (!loop.post(task)) {
            LOG.trace("dropped after the end");
        }
    }

    public void postAfter(Duration delay, Runnable task) {
        var _ = loop.after(delay, task);
    }

    /** Runs the last task and ends the thread; false if it did not finish in time. */
    public boolean end(Runnable last, Duration limit) {
        post(() -> {
            try {
                last.run();
            } finally {
                loop.end();
                starter.shutdown();
            }
        });
        return loop.awaitEnd(limit);
    }
}
