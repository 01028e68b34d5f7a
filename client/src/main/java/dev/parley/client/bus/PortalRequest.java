package dev.parley.client.bus;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.MethodNoReply;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Something that a desktop's portal was asked for, until it has answered; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.portal.Request")
public interface PortalRequest extends DBusInterface {
    /** The portal's name on the bus, and its object. */
    String PORTAL = "org.freedesktop.portal.Desktop";

    String PORTAL_PATH = "/org/freedesktop/portal/desktop";

    /** Takes the question away from its person, and waits for nothing. */
    @MethodNoReply
    @DBusMemberName("Close")
    void close();

    /** The answer. */
    @DBusMemberName("Response")
    final class Response extends DBusSignal {
        private final UInt32 how;
        private final Map<String, Variant<?>> results;

        public Response(String path, UInt32 how, Map<String, Variant<?>> results) throws DBusException {
            super(path, how, results);
            this.how = how;
            this.results = results;
        }

        /** 0 is done, 1 is that the person did not want it, and everything else that it ended in another way. */
        public int how() {
            return how.intValue();
        }

        public boolean granted() {
            return how() == 0;
        }

        public Map<String, Variant<?>> results() {
            return results;
        }
    }
}
