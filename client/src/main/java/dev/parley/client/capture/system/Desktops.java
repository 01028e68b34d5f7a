package dev.parley.client.capture.system;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.x11.X11Desktop;
import java.util.Map;

/** Finds this session's desktop. */
public final class Desktops {
    private Desktops() {}

    /**
     * Opens the desktop that the environment names, or says in a sentence why there is none to share. In a Wayland session that is the X
     * server in it, which sees the windows of X programs only: its screens are black elsewhere.
     */
    public static Desktop open(Map<String, String> environment) throws CaptureProblem {
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            throw new CaptureProblem(faultWithoutDisplay(environment));
        }
        return X11Desktop.open(environment);
    }

    private static CaptureFault faultWithoutDisplay(Map<String, String> environment) {
        if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return CaptureFault.WAYLAND;
        }
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows") || system.startsWith("Mac") ? CaptureFault.SYSTEM : CaptureFault.NO_DISPLAY;
    }
}
