package dev.parley.client.app.dbus.tray;

import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Who knows what is in a desktop's tray, by the StatusNotifierItem specification; dbus-java makes it real. */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface TrayWatcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";
    String PATH = "/StatusNotifierWatcher";

    /** @param service a name on the bus, whose object {@link TrayItem#PATH} is the item */
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);

    /** Whether anybody shows what is registered. */
    @DBusBoundProperty(name = "IsStatusNotifierHostRegistered", access = Access.READ)
    boolean hasHost();

    /** The first who shows items has come. */
    @DBusMemberName("StatusNotifierHostRegistered")
    final class HostRegistered extends DBusSignal {
        public HostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    /** The last who showed them has gone. */
    @DBusMemberName("StatusNotifierHostUnregistered")
    final class HostUnregistered extends DBusSignal {
        public HostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
