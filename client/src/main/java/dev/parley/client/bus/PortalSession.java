package dev.parley.client.bus;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** What a portal shows, for as long as it is shown. */
@DBusInterfaceName("org.freedesktop.portal.Session")
public interface PortalSession extends DBusInterface {

    @DBusMemberName("Close")
    void close();

    /** The desktop has ended it: its person pressed its button, or what was shown is gone. */
    @DBusMemberName("Closed")
    final class Closed extends DBusSignal {
        public Closed(String path, Map<String, Variant<?>> details) throws DBusException {
            super(path, details);
        }

        /** As older portals tell it. */
        public Closed(String path) throws DBusException {
            super(path);
        }
    }
}
