package dev.parley.client.capture.portal;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Grab;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of a pipeline, the newest first. A thread of its own, "portal-pictures", reads one ahead, and no more until that is taken;
 * what comes meanwhile GStreamer leaves out.
 */
final class Pictures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /** How long a picture that has begun to come is waited for while there is an older one. */
    private static final long FRESHER_NANOS = 100_000_000;

    private final Pipeline pipeline;
    private final Parts parts;
    private @Nullable Grab ready;
    private @Nullable ByteBuffer handedOut;
    private @Nullable ByteBuffer spare;
    private @Nullable CaptureProblem end;
    private boolean fresher;

    Pictures(Pipeline pipeline) {
        this.pipeline = pipeline;
        parts = new Parts(pipeline.pictures());
        Thread.ofPlatform().name("portal-pictures").daemon().start(this::read);
    }

    /** The newest that was not taken yet, valid until the next call; empty after so long. One thread. */
    synchronized Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException {
        if (handedOut != null) {
            spare = handedOut;
            handedOut = null;
        }
        if (ready != null && end == null) {
            takeFresher();
        }
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis();
                ready == null && end == null;
                left = (until - System.nanoTime()) / 1_000_000) {
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        if (ready == null || end != null) {
            throw end == null ? new CaptureProblem(CaptureFault.CLOSED) : end;
        }
        Grab grab = ready;
        ready = null;
        handedOut = grab.pixels();
        notifyAll();
        return Optional.of(grab);
    }

    /** While this picture lay here another one has come, which is read instead. */
    private void takeFresher() throws InterruptedException {
        try {
            if (!parts.more()) {
                return;
            }
        } catch (IOException e) {
            return;
        }
        fresher = true;
        notifyAll();
        long until = System.nanoTime() + FRESHER_NANOS;
        for (long left = FRESHER_NANOS; fresher && end == null && left > 0; left = until - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
        fresher = false;
    }

    private void read() {
        try {
            while (true) {
                int bytes = parts.length();
                ByteBuffer into = free(bytes);
                parts.read(bytes, into);
                Optional<Shape> shape = pipeline.shape(bytes);
                if (shape.isPresent()) {
                    publish(into, bytes, shape.get());
                } else {
                    LOG.debug("a picture of {} bytes, of which nobody told the size", bytes);
                    giveBack(into);
                }
            }
        } catch (IOException e) {
            LOG.debug("no more pictures: {}", e.getMessage());
            finish();
        } catch (InterruptedException e) {
            finish();
        } catch (OutOfMemoryError e) {
            LOG.warn("no memory for a picture", e);
            fail(new CaptureProblem(CaptureFault.MEMORY));
        }
    }

    /** What holds the picture that may be replaced, or that nobody uses. */
    private synchronized ByteBuffer free(int bytes) {
        ByteBuffer now = spare;
        spare = null;
        return now == null || now.capacity() < bytes || now.capacity() > 2L * bytes + 65_536
                ? ByteBuffer.allocateDirect(bytes)
                : now;
    }

    private synchronized void giveBack(ByteBuffer unused) {
        spare = unused;
    }

    private synchronized void publish(ByteBuffer pixels, int bytes, Shape shape) throws InterruptedException {
        if (ready != null) {
            spare = ready.pixels();
        }
        ready = new Grab(
                pixels,
                shape.width(),
                shape.height(),
                shape.stride(bytes),
                new Box(0, 0, shape.width(), shape.height()));
        fresher = false;
        notifyAll();
        while (ready != null && !fresher && end == null) {
            wait();
        }
        if (end != null) {
            throw new InterruptedException();
        }
    }

    private void finish() {
        try {
            fail(pipeline.ended());
        } catch (InterruptedException e) {
            fail(new CaptureProblem(CaptureFault.CLOSED));
        }
    }

    /** No more is read, for this reason, if there was none before. Any thread. */
    synchronized void fail(CaptureProblem why) {
        if (end == null) {
            end = why;
        }
        fresher = false;
        notifyAll();
    }

    @Override
    public void close() {
        fail(new CaptureProblem(CaptureFault.CLOSED));
        pipeline.close();
    }
}
