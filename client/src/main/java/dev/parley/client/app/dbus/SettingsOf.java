package dev.parley.client.app.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** Where desktops keep what their person has set; dbus-java makes them real. */
public final class SettingsOf {
    private SettingsOf() {}

    /** Of Xfce. */
    @DBusInterfaceName("org.xfce.Xfconf")
    public interface Xfconf extends DBusInterface {
        @DBusMemberName("GetProperty")
        Variant<?> get(String channel, String property);
    }

    /** Of any desktop, through its portal. */
    @DBusInterfaceName("org.freedesktop.portal.Settings")
    public interface Portal extends DBusInterface {
        @DBusMemberName("ReadAll")
        Map<String, Map<String, Variant<?>>> all(List<String> namespaces);
    }
}
