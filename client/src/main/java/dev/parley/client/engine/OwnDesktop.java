package dev.parley.client.engine;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;

/** The desktop that this engine was started on. */
final class OwnDesktop {
    private OwnDesktop() {}

    static Desktop open() throws CaptureProblem {
        throw new CaptureProblem(CaptureFault.NO_DISPLAY);
    }
}
