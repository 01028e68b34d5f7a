package dev.parley.client.app.dbus;

import dev.parley.client.bus.PrivateBus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Stands in for the program of a desktop that shows notifications: writes them down, and is clicked by the test. */
public final class StagedNotifier implements Notifier, AutoCloseable {
    final List<Shown> shown = new CopyOnWriteArrayList<>();
    final List<Integer> closed = new CopyOnWriteArrayList<>();
    private final List<String> can;
    private final DBusConnection connection;
    private int last;

    /** What it was told. */
    record Shown(
            int number, int replaces, String title, String text, List<String> actions, Map<String, Object> hints) {}

    private StagedNotifier(DBusConnection connection, List<String> can) {
        this.connection = connection;
        this.can = can;
    }

    static StagedNotifier on(PrivateBus bus, String... can) throws IOException, DBusException {
        DBusConnection connection = bus.session().connect();
        StagedNotifier notifier = new StagedNotifier(connection, List.of(can));
        connection.exportObject(PATH, notifier);
        connection.requestBusName(NAME);
        return notifier;
    }

    @Override
    public List<String> getCapabilities() {
        return can;
    }

    @Override
    public synchronized UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String title,
            String text,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int milliseconds) {
        int number = replaces.intValue() == 0 ? ++last : replaces.intValue();
        Map<String, Object> values = new java.util.TreeMap<>();
        hints.forEach((key, value) -> values.put(key, value.getValue()));
        shown.add(new Shown(number, replaces.intValue(), title, text, List.copyOf(actions), values));
        return new UInt32(number);
    }

    @Override
    public void closeNotification(UInt32 number) {
        closed.add(number.intValue());
    }

    void click(int number) throws DBusException {
        press(number, "default");
    }

    void press(int number, String action) throws DBusException {
        connection.sendMessage(new ActionInvoked(PATH, new UInt32(number), action));
    }

    void reply(int number, String text) throws DBusException {
        connection.sendMessage(new NotificationReplied(PATH, new UInt32(number), text));
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
