package dev.parley.client.rtc.screen;

import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;

/** Finds this computer's desktop; each time anew, since it may come and go. */
public interface DesktopOpening {
    Desktop open() throws CaptureProblem;
}
