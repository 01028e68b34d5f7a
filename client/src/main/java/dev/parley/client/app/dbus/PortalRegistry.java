package dev.parley.client.app.dbus;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** Where a program tells a desktop's portal which one it is, which newer portals want to know; dbus-java makes it real. */
@DBusInterfaceName("org.freedesktop.host.portal.Registry")
public interface PortalRegistry extends DBusInterface {
    /** @param program the name of its menu entry */
    @DBusMemberName("Register")
    void register(String program, Map<String, Variant<?>> options);
}
