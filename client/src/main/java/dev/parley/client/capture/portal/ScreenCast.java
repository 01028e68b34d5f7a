package dev.parley.client.capture.portal;

import dev.parley.client.bus.PortalRequest;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/**
 * The part of a desktop's portal that shows screens and windows, by xdg-desktop-portal's documentation; dbus-java makes it real. Each
 * call answers with the path of a {@link PortalRequest}, whose result comes as a signal.
 */
@DBusInterfaceName(ScreenCast.INTERFACE)
public interface ScreenCast extends DBusInterface {
    String NAME = "org.freedesktop.portal.Desktop";
    String PATH = "/org/freedesktop/portal/desktop";
    String INTERFACE = "org.freedesktop.portal.ScreenCast";

    @DBusMemberName("CreateSession")
    DBusPath createSession(Map<String, Variant<?>> options);

    @DBusMemberName("SelectSources")
    DBusPath selectSources(DBusPath session, Map<String, Variant<?>> options);

    /** @param window above which the question stands; empty for none */
    @DBusMemberName("Start")
    DBusPath start(DBusPath session, String window, Map<String, Variant<?>> options);
}
