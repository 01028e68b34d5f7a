package dev.parley.client.app.dbus;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** What a desktop's portal has granted for a while; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.portal.Session")
public interface PortalSession extends DBusInterface {
    @DBusMemberName("Close")
    void close();

    /** The desktop has ended it. */
    @DBusMemberName("Closed")
    final class Closed extends DBusSignal {
        public Closed(String path, Map<String, Variant<?>> details) throws DBusException {
            super(path, details);
        }
    }
}
