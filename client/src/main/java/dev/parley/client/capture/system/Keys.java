package dev.parley.client.capture.system;

import dev.parley.client.capture.CaptureProblem;
import dev.parley.client.capture.KeyGrabs;
import dev.parley.client.capture.x11.X11Keys;
import java.util.List;
import java.util.Map;

/** Takes keys of this session's desktop. */
public final class Keys {
    private Keys() {}

    /**
     * Whether a program can take keys from other windows by itself. In a Wayland session none can: its X server hears only what is typed
     * into windows of X programs.
     */
    public static boolean canBeTaken(Map<String, String> environment) {
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** @throws CaptureProblem where the display that the environment names is not to be had */
    public static KeyGrabs take(
            Map<String, String> environment, List<KeyGrabs.Wanted> wanted, KeyGrabs.Listener listener)
            throws CaptureProblem {
        return X11Keys.take(environment, wanted, listener);
    }
}
