package dev.parley.client.capture.system;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.Desktop;
import java.util.Map;

/** Finds this session's desktop. */
public final class Desktops {
    private Desktops() {}

    /** Opens the desktop that the environment names, or says in a sentence why there is none to share. */
    public static Desktop open(Map<String, String> environment) throws CaptureProblem {
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            throw new CaptureProblem(
                    environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                            ? CaptureFault.NO_DISPLAY
                            : CaptureFault.WAYLAND);
        }
        throw new CaptureProblem(CaptureFault.UNREACHABLE, environment.get("DISPLAY"));
    }
}
