package dev.parley.client.engine;

import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.system.Desktops;
import dev.parley.client.control.ShareSource;

/** The desktop that this program was started on. */
public final class OwnDesktop {
    private OwnDesktop() {}

    static Desktop open() throws CaptureProblem {
        return Desktops.open(System.getenv());
    }

    /** Throws what is wrong if this is not there to be shared. */
    public static void find(ShareSource.OnDesktop source) throws CaptureProblem {
        try (Desktop desktop = open()) {
            desktop.open(source).close();
        }
    }
}
