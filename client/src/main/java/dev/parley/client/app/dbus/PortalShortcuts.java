package dev.parley.client.app.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/** The way through a desktop's portal to keys that are heard in every window; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.portal.GlobalShortcuts")
public interface PortalShortcuts extends DBusInterface {

    /** A key that is asked for, or was given. */
    final class Shortcut extends Struct {
        @Position(0)
        private final String id;

        @Position(1)
        private final Map<String, Variant<?>> properties;

        public Shortcut(String id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }

        public String id() {
            return id;
        }

        public Map<String, Variant<?>> properties() {
            return properties;
        }
    }

    /** Returns the request, whose answer names the session. */
    @DBusMemberName("CreateSession")
    DBusPath createSession(Map<String, Variant<?>> options);

    /** Asks the person for keys; returns the request. */
    @DBusMemberName("BindShortcuts")
    DBusPath bind(DBusPath session, List<Shortcut> shortcuts, String window, Map<String, Variant<?>> options);

    /** A key went down. */
    @DBusMemberName("Activated")
    final class Activated extends DBusSignal {
        private final DBusPath session;
        private final String id;

        public Activated(String path, DBusPath session, String id, UInt64 time, Map<String, Variant<?>> options)
                throws DBusException {
            super(path, session, id, time, options);
            this.session = session;
            this.id = id;
        }

        public String session() {
            return session.getPath();
        }

        public String id() {
            return id;
        }
    }

    /** It was let go. */
    @DBusMemberName("Deactivated")
    final class Deactivated extends DBusSignal {
        private final DBusPath session;
        private final String id;

        public Deactivated(String path, DBusPath session, String id, UInt64 time, Map<String, Variant<?>> options)
                throws DBusException {
            super(path, session, id, time, options);
            this.session = session;
            this.id = id;
        }

        public String session() {
            return session.getPath();
        }

        public String id() {
            return id;
        }
    }
}
