package dev.parley.client.app.desktop;

import dev.parley.client.app.dbus.DbusAwake;
import dev.parley.client.app.dbus.DbusNotifications;
import dev.parley.client.app.dbus.DbusQuiet;
import dev.parley.client.app.dbus.DbusTray;
import dev.parley.client.app.dbus.DesktopBus;
import dev.parley.client.ui.shell.Surroundings;
import java.util.Map;
import java.util.Optional;

/** What is around the window on this system. */
public final class AroundWindow {
    private AroundWindow() {}

    /** Nothing is loaded before it is needed. */
    static Surroundings ofSystem() {
        return of(System.getenv());
    }

    /** What there is in a session with this environment. */
    public static Surroundings of(Map<String, String> environment) {
        Optional<DesktopBus> bus = DesktopBus.of(environment);
        return bus.map(known -> new Surroundings(
                        DbusNotifications.of(environment),
                        new DbusQuiet(known),
                        new DbusAwake(known),
                        new DbusTray(known),
                        new DesktopKeys(environment, known),
                        new StandInProgram()))
                .orElse(Surroundings.NONE);
    }
}
