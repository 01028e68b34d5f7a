package dev.parley.client.app.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What sends an unused computer to sleep, as KDE, Xfce and others have it; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.PowerManagement.Inhibit")
public interface PowerKeeper extends DBusInterface {
    String NAME = "org.freedesktop.PowerManagement";
    String PATH = "/org/freedesktop/PowerManagement/Inhibit";

    /** Holds it off; returns what ends that. */
    @DBusMemberName("Inhibit")
    UInt32 inhibit(String program, String why);

    @DBusMemberName("UnInhibit")
    void uninhibit(UInt32 cookie);
}
