package dev.parley.client.app.dbus;

import dev.parley.client.bus.PortalRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a person has told the desktop not to disturb them, as far as desktops tell that over D-Bus: KDE by a property of who shows
 * notifications, dunst by one of its own, Xfce by its settings, and others by the portal's. Asked each time, so that nothing is stale.
 */
final class Disturbance {
    private static final String DUNST = "org.dunstproject.cmd0";
    private static final String XFCONF = "org.xfce.Xfconf";
    private static final String XFCONF_PATH = "/org/xfce/Xfconf";
    private static final String GNOME = "org.gnome.desktop.notifications";
    private static final String GNOME_BANNERS = "show-banners";

    private Disturbance() {}

    static boolean isUnwanted(BusLine line) {
        return (line.isThere(Notifier.NAME)
                        && (isTrue(line.property(Notifier.NAME, Notifier.PATH, Notifier.NAME, "Inhibited"))
                                || isTrue(line.property(Notifier.NAME, Notifier.PATH, DUNST, "paused"))))
                || (line.isThere(XFCONF) && isTrue(xfce(line)))
                || (line.isThere(PortalRequest.PORTAL) && gnome(line).equals(Optional.of(false)));
    }

    private static Optional<Object> xfce(BusLine line) {
        return BusLine.tried(() -> line.remote(XFCONF, XFCONF_PATH, SettingsOf.Xfconf.class)
                .get("xfce4-notifyd", "/do-not-disturb")
                .getValue());
    }

    private static Optional<Object> gnome(BusLine line) {
        return BusLine.tried(() -> line.remote(PortalRequest.PORTAL, PortalRequest.PORTAL_PATH, SettingsOf.Portal.class)
                        .all(List.of(GNOME)))
                .map(found -> found.getOrDefault(GNOME, Map.of()).get(GNOME_BANNERS))
                .map(value -> value.getValue());
    }

    private static boolean isTrue(Optional<Object> value) {
        return value.equals(Optional.of(true));
    }
}
