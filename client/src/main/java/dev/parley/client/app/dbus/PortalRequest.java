package dev.parley.client.app.dbus;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Something that a desktop's portal was asked for; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.portal.Request")
public interface PortalRequest extends DBusInterface {
    /** The portal's name on the bus, and its object. */
    String PORTAL = "org.freedesktop.portal.Desktop";

    String PORTAL_PATH = "/org/freedesktop/portal/desktop";

    @DBusMemberName("Close")
    void close();

    /** What came of it: 0 where it was granted. */
    @DBusMemberName("Response")
    final class Response extends DBusSignal {
        private final UInt32 outcome;
        private final Map<String, Variant<?>> results;

        public Response(String path, UInt32 outcome, Map<String, Variant<?>> results) throws DBusException {
            super(path, outcome, results);
            this.outcome = outcome;
            this.results = results;
        }

        public boolean granted() {
            return outcome.intValue() == 0;
        }

        public Map<String, Variant<?>> results() {
            return results;
        }
    }
}
