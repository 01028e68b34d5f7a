package dev.parley.client.capture;

import dev.parley.client.control.ShareSource;
import java.util.List;

/** A desktop whose pictures can be taken. Safe for all threads, of which one at a time is served. */
public interface Desktop extends AutoCloseable {
    /** Screens in their order, then windows, the uppermost first; those that are icons are not among them. */
    List<Capturable> capturables() throws CaptureProblem;

    /** Begins to take pictures. It lives on by itself when this is closed. */
    Capture open(ShareSource.OnDesktop what) throws CaptureProblem;

    @Override
    void close();
}
