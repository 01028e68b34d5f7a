package dev.parley.client.app.dbus;

import dev.parley.client.bus.PortalRequest;
import dev.parley.client.bus.PortalSession;
import dev.parley.client.bus.PrivateBus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/**
 * Stands in for what a desktop's session runs: screen saver, power and session, and its portal. Like theirs, what these have granted ends with
 * the connection of who asked.
 */
public final class StagedServices implements AutoCloseable {
    /** What is held off at the moment, such as {@code screen: In a call}. */
    final Set<String> held = new ConcurrentSkipListSet<>();

    final DBusConnection connection;
    private final AtomicInteger cookies = new AtomicInteger();

    private StagedServices(DBusConnection connection) {
        this.connection = connection;
    }

    static StagedServices on(PrivateBus bus) throws IOException, DBusException {
        StagedServices services = new StagedServices(bus.session().connect());
        // A unique name that has no owner any more is a program that is gone.
        services.connection.addSigHandler(DBus.NameOwnerChanged.class, change -> {
            if (change.name.startsWith(":") && change.newOwner.isEmpty()) {
                services.held.clear();
            }
        });
        return services;
    }

    StagedServices withScreenSaver() throws DBusException {
        connection.exportObject(ScreenSaver.PATH, new Screen());
        connection.requestBusName(ScreenSaver.NAME);
        return this;
    }

    StagedServices withPower() throws DBusException {
        connection.exportObject(PowerKeeper.PATH, new Power());
        connection.requestBusName(PowerKeeper.NAME);
        return this;
    }

    StagedServices withSession() throws DBusException {
        connection.exportObject(SessionKeeper.PATH, new Session());
        connection.requestBusName(SessionKeeper.NAME);
        return this;
    }

    Portal withPortal() throws DBusException {
        Portal portal = new Portal();
        connection.exportObject(PortalRequest.PORTAL_PATH, portal);
        connection.requestBusName(PortalRequest.PORTAL);
        return portal;
    }

    private UInt32 hold(String what, String why) {
        held.add(what + ": " + why);
        return new UInt32(cookies.incrementAndGet());
    }

    private void let(String what) {
        held.removeIf(each -> each.startsWith(what));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /** The screen. */
    public final class Screen implements ScreenSaver {
        @Override
        public UInt32 inhibit(String program, String why) {
            return hold("screen", why);
        }

        @Override
        public void uninhibit(UInt32 cookie) {
            let("screen");
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    /** The power. */
    public final class Power implements PowerKeeper {
        @Override
        public UInt32 inhibit(String program, String why) {
            return hold("power", why);
        }

        @Override
        public void uninhibit(UInt32 cookie) {
            let("power");
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    /** The session of GNOME. */
    public final class Session implements SessionKeeper {
        @Override
        public UInt32 inhibit(String program, UInt32 window, String why, UInt32 what) {
            return hold("session " + what, why);
        }

        @Override
        public void uninhibit(UInt32 cookie) {
            let("session");
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    /** The portal: of inhibitors, and of keys. */
    public final class Portal implements PortalInhibitor, PortalShortcuts, SettingsOf.Portal {
        final List<String> asked = new CopyOnWriteArrayList<>();
        volatile boolean grants = true;
        volatile boolean banners = true;
        private volatile String session = "";

        @Override
        public DBusPath inhibit(String window, UInt32 what, Map<String, Variant<?>> options) {
            hold("portal " + what, String.valueOf(options.get("reason").getValue()));
            String path = "/org/freedesktop/portal/desktop/request/hold";
            try {
                connection.exportObject(path, new Request());
            } catch (DBusException e) {
                throw new IllegalStateException(e);
            }
            return new DBusPath(path);
        }

        @Override
        public DBusPath createSession(Map<String, Variant<?>> options) {
            session = "/org/freedesktop/portal/desktop/session/"
                    + options.get("session_handle_token").getValue();
            return answer(options, Map.of("session_handle", new Variant<>(session)));
        }

        @Override
        public DBusPath bind(DBusPath of, List<Shortcut> shortcuts, String window, Map<String, Variant<?>> options) {
            shortcuts.forEach(each -> asked.add(each.id() + " "
                    + each.properties().get("preferred_trigger").getValue() + " "
                    + each.properties().get("description").getValue()));
            List<Shortcut> given = shortcuts.stream()
                    .map(each -> new Shortcut(each.id(), Map.of("trigger_description", new Variant<>("Meta+V"))))
                    .toList();
            return answer(options, Map.of("shortcuts", new Variant<>(given, "a(sa{sv})")));
        }

        /** Before the call returns, as a quick portal would. */
        private DBusPath answer(Map<String, Variant<?>> options, Map<String, Variant<?>> results) {
            try {
                String path = "/org/freedesktop/portal/desktop/request/asker/"
                        + options.get("handle_token").getValue();
                connection.sendMessage(
                        new PortalRequest.Response(path, new UInt32(grants ? 0 : 1), grants ? results : Map.of()));
                return new DBusPath(path);
            } catch (DBusException e) {
                throw new IllegalStateException(e);
            }
        }

        void press(String id) throws DBusException {
            connection.sendMessage(
                    new Activated(PortalRequest.PORTAL_PATH, new DBusPath(session), id, new UInt64(1), Map.of()));
        }

        void release(String id) throws DBusException {
            connection.sendMessage(
                    new Deactivated(PortalRequest.PORTAL_PATH, new DBusPath(session), id, new UInt64(2), Map.of()));
        }

        void endSession() throws DBusException {
            connection.sendMessage(new PortalSession.Closed(session, Map.of()));
        }

        @Override
        public Map<String, Map<String, Variant<?>>> all(List<String> namespaces) {
            return Map.of(namespaces.getFirst(), Map.of("show-banners", new Variant<>(banners)));
        }

        @Override
        public String getObjectPath() {
            return PortalRequest.PORTAL_PATH;
        }
    }

    /** What the portal was asked for, and holds until it is closed. */
    public final class Request implements PortalRequest {
        @Override
        public void close() {
            let("portal");
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/portal/desktop/request/hold";
        }
    }
}
