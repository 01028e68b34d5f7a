package dev.parley.client.app.dbus;

import dev.parley.client.app.dbus.tray.BusMenu;
import dev.parley.client.app.dbus.tray.TrayItem;
import dev.parley.client.app.dbus.tray.TrayWatcher;
import dev.parley.client.bus.PrivateBus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Stands in for the tray of a desktop: writes down what is registered, looks at it, and is clicked by the test. */
public final class StagedWatcher implements TrayWatcher, AutoCloseable {
    final List<String> registered = new CopyOnWriteArrayList<>();
    private final DBusConnection connection;
    private volatile boolean host;

    private StagedWatcher(DBusConnection connection, boolean host) {
        this.connection = connection;
        this.host = host;
    }

    static StagedWatcher on(PrivateBus bus, boolean host) throws IOException, DBusException {
        DBusConnection connection = bus.session().connect();
        StagedWatcher watcher = new StagedWatcher(connection, host);
        connection.exportObject(PATH, watcher);
        connection.requestBusName(NAME);
        return watcher;
    }

    @Override
    public synchronized void register(String service) {
        // A program that sees this watcher come while it looks for one may say it twice.
        if (!registered.contains(service)) {
            registered.add(service);
        }
    }

    @Override
    public boolean hasHost() {
        return host;
    }

    /** Somebody begins to show what is registered. */
    void hostComes() throws DBusException {
        host = true;
        connection.sendMessage(new HostRegistered(PATH));
    }

    TrayItem item() throws DBusException {
        return connection.getRemoteObject(registered.getLast(), TrayItem.PATH, TrayItem.class);
    }

    Object property(String path, String type, String name) throws DBusException {
        Object value = connection
                .getRemoteObject(registered.getLast(), path, Properties.class)
                .Get(type, name);
        return value instanceof Variant<?> variant ? variant.getValue() : value;
    }

    BusMenu menu() throws DBusException {
        return connection.getRemoteObject(registered.getLast(), BusMenu.PATH, BusMenu.class);
    }

    /** Clicks the line that says this. */
    void click(String words) throws DBusException {
        BusMenu menu = menu();
        BusMenu.Described line = menu.groupProperties(List.of(), List.of()).stream()
                .filter(each -> each.properties().get("label").getValue().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + words));
        menu.event(line.id(), "clicked", new Variant<>(0), new UInt32(0));
    }

    List<String> lines() throws DBusException {
        return menu().groupProperties(List.of(), List.of()).stream()
                .map(each -> each.properties().get("label").getValue()
                        + (each.properties().get("enabled").getValue().equals(true) ? "" : " (off)"))
                .toList();
    }

    /** Whether what was registered last is still on the bus. */
    boolean isThere() throws DBusException {
        return connection
                .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .NameHasOwner(registered.getLast());
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
