package dev.parley.client.app.dbus;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The way through a desktop's portal to what puts screen and computer to sleep; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.portal.Inhibit")
public interface PortalInhibitor extends DBusInterface {
    UInt32 SLEEP_AND_IDLE = new UInt32(4 | 8);

    /**
     * Holds it off until the request that is returned is closed.
     *
     * @param window empty for none
     */
    @DBusMemberName("Inhibit")
    DBusPath inhibit(String window, UInt32 what, Map<String, Variant<?>> options);
}
