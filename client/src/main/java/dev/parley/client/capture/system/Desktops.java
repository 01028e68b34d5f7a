package dev.parley.client.capture.system;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import dev.parley.client.capture.portal.PortalDesktop;
import dev.parley.client.capture.x11.X11Desktop;
import java.util.Map;

/** Finds this session's desktop. */
public final class Desktops {
    private Desktops() {}

    /** Opens the desktop that the environment names, or says in a sentence why there is none to share. */
    public static Desktop open(Map<String, String> environment) throws CaptureProblem {
        if (isWayland(environment)) {
            return PortalDesktop.open(environment);
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            throw new CaptureProblem(faultWithoutDisplay());
        }
        return X11Desktop.open(environment);
    }

    /** There is an X server in most such sessions too, but it sees the windows of X programs only: its screens are black elsewhere. */
    private static boolean isWayland(Map<String, String> environment) {
        return !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("x11");
    }

    private static CaptureFault faultWithoutDisplay() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows") || system.startsWith("Mac") ? CaptureFault.SYSTEM : CaptureFault.NO_DISPLAY;
    }
}
