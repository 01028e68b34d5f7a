package dev.parley.client.app.command.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command has open, closed once: by its own end, or by the end that Ctrl+C or SIGTERM make of the program in the middle
 * of it. A command that has been ended so says and does nothing more: its threads wait for the program's end. Safe for all
 * threads.
 */
public final class OpenParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::interrupted, "hang-up");
    private final Runnable afterwards;
    private boolean closed;
    private volatile boolean interrupted;

    private OpenParts(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    /** @param afterwards what is done when a signal has closed everything */
    public static OpenParts until(Runnable afterwards) {
        OpenParts parts = new OpenParts(afterwards);
        try {
            Runtime.getRuntime().addShutdownHook(parts.hook);
        } catch (IllegalStateException e) {
            LOG.debug("ended before anything was opened: {}", e.getMessage());
            parts.interrupted = true;
            waitForTheEnd();
        }
        return parts;
    }

    /** Takes a part, which is closed before those that came earlier. */
    public <T> T add(T part, Consumer<T> close) {
        synchronized (this) {
            if (!closed) {
                open.push(() -> close.accept(part));
                return part;
            }
        }
        close.accept(part);
        waitForTheEnd();
        return part;
    }

    @Override
    public void close() {
        if (!interrupted) {
            closeAll();
        }
        if (interrupted) {
            waitForTheEnd();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the program ends: {}", e.getMessage());
        }
    }

    /** What the shutdown that a signal has begun does. */
    void interrupted() {
        interrupted = true;
        closeAll();
        afterwards.run();
    }

    private synchronized void closeAll() {
        closed = true;
        for (Runnable next = open.poll(); next != null; next = open.poll()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.warn("something could not be closed: {}", e.toString());
            }
        }
    }

    private static void waitForTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                LOG.debug("the program ends anyway", e);
            }
        }
    }
}
