package dev.parley.client.capture;

import dev.parley.client.control.media.ShareSource;
import java.util.List;
import java.util.Optional;

/** A desktop whose pictures can be taken. Safe for all threads, of which one at a time is served. */
public interface Desktop extends AutoCloseable {
    /** Screens in their order, then windows, the uppermost first; those that are icons are not among them. */
    List<Capturable> capturables() throws CaptureProblem;

    /**
     * Begins to take pictures. It lives on by itself when this is closed. Where the desktop asks its person, this waits for the answer; an
     * interruption ends the question.
     */
    Capture open(ShareSource.OnDesktop what) throws CaptureProblem;

    /**
     * The same, of what was chosen before, where that can be had without a question.
     *
     * @param restore what {@link Capture#restore} told of it; empty for nothing
     */
    default Capture open(ShareSource.OnDesktop what, String restore) throws CaptureProblem {
        return open(what);
    }

    /** The picture by which its program is known; empty for what has none. */
    default Optional<Icon> icon(ShareSource.OnDesktop what) throws CaptureProblem {
        return Optional.empty();
    }

    /** Says what keeps this from being shown, without a question to anybody. */
    default void require(ShareSource.OnDesktop what) throws CaptureProblem {
        open(what).close();
    }

    /** Whether the desktop asks its person what is to be shown whenever something is opened, so that nothing may be opened for a look. */
    default boolean asks() {
        return false;
    }

    @Override
    void close();
}
