package dev.parley.client.app.dbus;

import dev.parley.client.bus.SessionBus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to a bus, with what the library throws told as {@link IOException}. One thread; signals come on the library's. */
final class BusLine {
    private static final Logger LOG = LoggerFactory.getLogger(BusLine.class);
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";

    private final DBusConnection connection;
    private final DBus bus;

    private BusLine(DBusConnection connection, DBus bus) {
        this.connection = connection;
        this.bus = bus;
    }

    /**
     * Connects.
     *
     * @param owners told of each watched name that has got an owner, or lost it
     * @param ended run when the connection has broken
     */
    static BusLine open(SessionBus session, BiConsumer<String, Boolean> owners, Runnable ended) throws IOException {
        DBusConnection connection = session.connect(new IDisconnectCallback() {
            @Override
            public void disconnectOnError(IOException why) {
                ended.run();
            }
        });
        try {
            DBus bus = connection.getRemoteObject(BUS, BUS_PATH, DBus.class);
            connection.addSigHandler(
                    DBus.NameOwnerChanged.class, change -> owners.accept(change.name, !change.newOwner.isEmpty()));
            // The library asks for the changes of all names; each program that comes or goes would wake this one.
            bus.RemoveMatch(new DBusMatchRule(DBus.NameOwnerChanged.class).toString());
            return new BusLine(connection, bus);
        } catch (DBusException | DBusExecutionException e) {
            connection.disconnect();
            throw new IOException("the bus does not answer", e);
        }
    }

    void watch(String name) {
        try {
            bus.AddMatch("type='signal',sender='" + BUS + "',interface='" + BUS + "',member='NameOwnerChanged',arg0='"
                    + name + "'");
        } catch (DBusExecutionException e) {
            LOG.debug("nobody tells whether {} comes: {}", name, e.getMessage());
        }
    }

    boolean isThere(String name) {
        return tried(() -> bus.NameHasOwner(name)).orElse(false);
    }

    /** Whether it is there, or would be started by being spoken to. */
    boolean canBeThere(String name) {
        return isThere(name)
                || tried(() -> List.of(bus.ListActivatableNames()).contains(name))
                        .orElse(false);
    }

    <I extends DBusInterface> I remote(String name, String path, Class<I> type) throws IOException {
        try {
            return connection.getRemoteObject(name, path, type);
        } catch (DBusException | DBusExecutionException e) {
            throw new IOException(name + " is not there", e);
        }
    }

    /** A property; empty where it cannot be read. */
    Optional<Object> property(String name, String path, String owner, String property) {
        return tried(() -> {
            Object value = told(() -> remote(name, path, Properties.class).<Object>Get(owner, property));
            return value instanceof Variant<?> variant ? variant.getValue() : value;
        });
    }

    void export(String path, DBusInterface object) throws IOException {
        try {
            connection.exportObject(path, object);
        } catch (DBusException | DBusExecutionException e) {
            throw new IOException("cannot be offered: " + path, e);
        }
    }

    void requestName(String name) throws IOException {
        try {
            connection.requestBusName(name);
        } catch (DBusException | DBusExecutionException e) {
            throw new IOException("the bus gives no name", e);
        }
    }

    <T extends DBusSignal> void listen(Class<T> signal, DBusSigHandler<T> handler) throws IOException {
        try {
            connection.addSigHandler(signal, handler);
        } catch (DBusException | DBusExecutionException e) {
            throw new IOException("the bus tells nothing", e);
        }
    }

    void send(DBusSignal signal) {
        connection.sendMessage(signal);
    }

    /** How others on the bus call this connection. */
    String ownName() {
        return connection.getUniqueName();
    }

    DBusConnection connection() {
        return connection;
    }

    void close() {
        connection.disconnect();
    }

    /** What another program is asked, whose refusal is no fault of this one. */
    static <T> T told(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (DBusExecutionException e) {
            throw new IOException(e.toString(), e);
        }
    }

    static <T> Optional<T> tried(Call<T> call) {
        try {
            return Optional.ofNullable(told(call));
        } catch (IOException e) {
            LOG.debug("refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A call of a method somewhere else. */
    interface Call<T> {
        T make() throws IOException;
    }
}
