package dev.parley.client.app.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What darkens and locks an unused screen, by the freedesktop.org Idle Inhibition Service; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.ScreenSaver")
public interface ScreenSaver extends DBusInterface {
    String NAME = "org.freedesktop.ScreenSaver";
    String PATH = "/org/freedesktop/ScreenSaver";

    /** Holds it off; returns what ends that. */
    @DBusMemberName("Inhibit")
    UInt32 inhibit(String program, String why);

    @DBusMemberName("UnInhibit")
    void uninhibit(UInt32 cookie);
}
