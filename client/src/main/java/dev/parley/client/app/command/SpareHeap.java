package dev.parley.client.app.command;

import dev.parley.signaling.loop.GuardedLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what a server's heap holds and nobody needs. Its collector lets the heap grow up to its limit before it looks through all
 * of it, and then finds that a tenth was in use; and while nobody comes it never looks. A look stops the server for some hundredths of
 * a second, so there is one where the heap has grown by half, and else one a minute at most, if anything has happened in it.
 */
final class SpareHeap implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpareHeap.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int QUIET_LOOKS = 12;
    private static final long LITTLE = 4L * 1024 * 1024;

    private final GuardedLoop loop =
            new GuardedLoop("spare-heap", fault -> LOG.warn("memory is not given back", fault));
    private final Runtime runtime = Runtime.getRuntime();
    private long kept = runtime.totalMemory();
    private long used;
    private int looks;

    private SpareHeap() {}

    static SpareHeap watch() {
        SpareHeap heap = new SpareHeap();
        var _ = heap.loop.each(LOOK, heap::look);
        return heap;
    }

    private void look() {
        looks++;
        boolean grown = runtime.totalMemory() > kept + kept / 2;
        boolean quiet = looks >= QUIET_LOOKS && inUse() > used + LITTLE;
        if (grown || quiet) {
            System.gc();
            kept = runtime.totalMemory();
            used = inUse();
            looks = 0;
        }
    }

    private long inUse() {
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        loop.endNow();
    }
}
