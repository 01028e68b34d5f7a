package dev.parley.client.app.settings;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what was saved last, and on its way there as little as possible, on a thread of its own. Safe for all threads. */
final class LatestWriter<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LatestWriter.class);
    private static final int CLOSE_SECONDS = 5;

    private final Writing<T> writing;
    private final ExecutorService thread;
    private @Nullable T waiting;

    interface Writing<T> {
        void write(T value) throws IOException;
    }

    LatestWriter(String threadName, Writing<T> writing) {
        this.writing = writing;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(threadName).daemon().factory());
    }

    /** Returns at once. */
    void save(T value) {
        synchronized (this) {
            waiting = value;
        }
        try {
            thread.execute(this::write);
        } catch (RejectedExecutionException e) {
            LOG.warn("saved too late: the program ends");
        }
    }

    /** What was saved and is not written yet, or could not be. */
    synchronized Optional<T> waiting() {
        return Optional.ofNullable(waiting);
    }

    /** Drops what waits, and returns when nothing is being written, after some seconds at most. */
    void forget() {
        synchronized (this) {
            waiting = null;
        }
        try {
            thread.submit(() -> {}).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("what was saved may still be being written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until what was saved is written, at most some seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("what was saved could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        Optional<T> next = waiting();
        if (next.isEmpty()) {
            return;
        }
        try {
            writing.write(next.get());
            written(next.get());
        } catch (IOException | RuntimeException e) {
            LOG.warn("what was saved could not be written", e);
        }
    }

    private synchronized void written(T value) {
        if (value.equals(waiting)) {
            waiting = null;
        }
    }
}
