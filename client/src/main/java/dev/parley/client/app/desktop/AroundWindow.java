package dev.parley.client.app.desktop;

import dev.parley.client.app.dbus.DbusAwake;
import dev.parley.client.app.dbus.DbusNotifications;
import dev.parley.client.app.dbus.DbusQuiet;
import dev.parley.client.app.dbus.DbusTray;
import dev.parley.client.app.dbus.DesktopBus;
import dev.parley.client.app.settings.UserFolders;
import dev.parley.client.face.OwnProgram;
import dev.parley.client.ui.shell.surroundings.Surroundings;
import dev.parley.client.ui.tray.AutostartPort;
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
                        new StandInProgram(),
                        autostart(environment)))
                .orElse(Surroundings.NONE);
    }

    private static AutostartPort autostart(Map<String, String> environment) {
        try {
            UserFolders folders = UserFolders.find(
                    System.getProperty("os.name", ""), System.getProperty("user.home", ""), environment);
            return new XdgAutostart(folders.autostart(), OwnProgram.command("background"), environment);
        } catch (UserFolders.NoHome e) {
            return AutostartPort.NONE;
        }
    }
}
