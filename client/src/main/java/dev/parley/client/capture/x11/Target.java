package dev.parley.client.capture.x11;

import dev.parley.client.capture.Box;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.x11.picture.Look;
import dev.parley.client.capture.x11.wire.Event;
import java.io.IOException;
import java.util.Optional;

/** What pictures are taken of, as it changes its place and size. */
sealed interface Target permits DesktopTarget, WindowTarget {
    /** The window whose drawing changes its pictures. */
    int window();

    /** Where on the desktop its upper left corner is. */
    Box origin();

    void on(Event event);

    /** Where its pixels are; empty while it is not on the desktop. Asks the server only after a change. */
    Optional<Look> look(long now) throws IOException, CaptureProblem;

    /** The server refused to read from there: it has changed, and the event is on its way. */
    void changed();

    /** Why the last look had not all of what is meant, or nothing. */
    Optional<CaptureFault> remark();

    /** Whether the cursor belongs into its pictures while it is over this window on the desktop. */
    boolean showsCursorOver(int topLevel);
}
