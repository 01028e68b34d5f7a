package dev.parley.client.capture;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Pictures of one thing on the desktop, read by one thread. What it holds of the desktop's server is bounded only as long as somebody
 * reads: whoever pauses reads on and drops what comes, or closes it.
 */
public interface Capture extends AutoCloseable {
    /**
     * The newest picture, at once if something changed since the last read (what is seen, the cursor, the size, the masks), or when it
     * changes; the first read always has one, unless a window is an icon. Empty after {@code patience}, and when a window becomes an
     * icon.
     *
     * @throws CaptureProblem also when what is captured is gone ({@link CaptureProblem#ended}) or this was closed
     */
    Optional<Grab> next(Duration patience) throws CaptureProblem, InterruptedException;

    /**
     * From the next read on, these windows are black in each picture, and so is what they may have left behind, before anybody sees
     * it. A read that waits returns with it. Any thread.
     *
     * @param windows their ids
     */
    void mask(Set<Long> windows);

    /** The next read has a picture even if nothing has changed. A read that waits returns with it. Any thread. */
    default void refresh() {}

    /** Where on the whole desktop lies what is captured, when it was read last. Any thread. */
    Box place();

    /** The process whose window it is; empty for what is none, or where that is not known. Any thread. */
    default OptionalLong process() {
        return OptionalLong.empty();
    }

    /**
     * Why the others do not see all of what is meant, while it goes on: its window is minimised, or what lies over it is in its
     * pictures. Any thread.
     */
    default Optional<CaptureFault> remark() {
        return Optional.empty();
    }

    /** A word for which the desktop gives the same again without a question; it serves once. Empty where there is none. Any thread. */
    default String restore() {
        return "";
    }

    /**
     * Ends a read that waits. Any thread; where it is not the reader's, the last picture stays valid until the reader reads again, which
     * fails, or closes it too.
     */
    @Override
    void close();
}
