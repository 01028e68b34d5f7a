package dev.parley.client.app.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/** What runs the session of GNOME, and of desktops made of it: screen and sleep in one; dbus-java makes it real. */
@DBusInterfaceName("org.gnome.SessionManager")
public interface SessionKeeper extends DBusInterface {
    String NAME = "org.gnome.SessionManager";
    String PATH = "/org/gnome/SessionManager";

    /** The session is not taken for unused, and does not go to sleep. */
    UInt32 SLEEP_AND_IDLE = new UInt32(4 | 8);

    /**
     * Holds it off; returns what ends that.
     *
     * @param window 0 for none
     */
    @DBusMemberName("Inhibit")
    UInt32 inhibit(String program, UInt32 window, String why, UInt32 what);

    @DBusMemberName("Uninhibit")
    void uninhibit(UInt32 cookie);
}
