package dev.parley.client.capture.portal;

import dev.parley.client.bus.PortalRequest;
import dev.parley.client.bus.PortalSession;
import dev.parley.client.bus.PrivateBus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Stands in for a Wayland desktop's portal and for the person who is asked by it: gives the node of PipeWire that a test names. */
public final class StagedPortal implements ScreenCast, Properties, AutoCloseable {
    private final DBusConnection connection;
    private final AtomicLong node = new AtomicLong();
    private final List<Map<String, Object>> selections = new CopyOnWriteArrayList<>();
    private final List<String> closedRequests = new CopyOnWriteArrayList<>();
    private volatile Person person = Person.CHOOSES;
    private volatile String session = "";
    private final AtomicInteger asked = new AtomicInteger();

    /** What the person does who is asked. */
    public enum Person {
        CHOOSES,
        CANCELS,
        THINKS
    }

    /** One of what is shown, as D-Bus carries it. */
    public static final class Stream extends Struct {
        @Position(0)
        public final UInt32 number;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Stream(UInt32 number, Map<String, Variant<?>> properties) {
            this.number = number;
            this.properties = properties;
        }
    }

    private StagedPortal(DBusConnection connection) {
        this.connection = connection;
    }

    public static StagedPortal on(PrivateBus bus) throws IOException, DBusException {
        DBusConnection connection = bus.session().connect();
        StagedPortal portal = new StagedPortal(connection);
        connection.exportObject(PATH, portal);
        connection.requestBusName(NAME);
        return portal;
    }

    public void gives(long shown) {
        node.set(shown);
    }

    public void person(Person next) {
        person = next;
    }

    /** What was asked for, each time. */
    public List<Map<String, Object>> selections() {
        return selections;
    }

    /** How often a person was asked. */
    public int asked() {
        return asked.get();
    }

    public List<String> closedRequests() {
        return closedRequests;
    }

    /** The desktop's own button. */
    public void endSession() throws DBusException {
        connection.sendMessage(new PortalSession.Closed(session, Map.of()));
    }

    @Override
    public DBusPath createSession(Map<String, Variant<?>> options) {
        String request = request(options);
        session = PATH + "/session/test/" + options.get("session_handle_token").getValue();
        respond(request, 0, Map.of("session_handle", new Variant<>(session)));
        return new DBusPath(request);
    }

    @Override
    public DBusPath selectSources(DBusPath of, Map<String, Variant<?>> options) {
        String request = request(options);
        Map<String, Object> selection = new java.util.TreeMap<>();
        options.forEach((key, value) -> selection.put(key, value.getValue()));
        selection.remove("handle_token");
        selections.add(selection);
        respond(request, 0, Map.of());
        return new DBusPath(request);
    }

    @Override
    public DBusPath start(DBusPath of, String window, Map<String, Variant<?>> options) {
        String request = request(options);
        boolean restored =
                selections.getLast().getOrDefault("restore_token", "").equals("again" + asked.get());
        Person answer = restored ? Person.CHOOSES : person;
        if (answer == Person.THINKS) {
            takeAway(request);
        }
        if (!restored) {
            asked.incrementAndGet();
        }
        switch (answer) {
            case CHOOSES ->
                respond(
                        request,
                        0,
                        Map.of(
                                "streams",
                                new Variant<>(
                                        List.of(new Stream(
                                                new UInt32(node.get()),
                                                Map.of("source_type", new Variant<>(new UInt32(1))))),
                                        "a(ua{sv})"),
                                "restore_token",
                                new Variant<>("again" + asked.get())));
            case CANCELS -> respond(request, 1, Map.of());
            case THINKS -> {}
        }
        return new DBusPath(request);
    }

    private static String request(Map<String, Variant<?>> options) {
        String sender = DBusConnection.getCallInfo().getSource().substring(1).replace('.', '_');
        return PATH + "/request/" + sender + "/" + options.get("handle_token").getValue();
    }

    /** Lets the question be taken away. */
    private void takeAway(String request) {
        try {
            connection.exportObject(request, new PortalRequest() {
                @Override
                public void close() {
                    closedRequests.add(request);
                }

                @Override
                public String getObjectPath() {
                    return request;
                }
            });
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    private void respond(String request, int how, Map<String, Variant<?>> results) {
        try {
            connection.sendMessage(new PortalRequest.Response(request, new UInt32(how), results));
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String type, String name) {
        return (A) GetAll(type).get(name);
    }

    @Override
    public <A> void Set(String type, String name, A value) {
        throw new IllegalStateException("nothing here can be set");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
        return Map.of(
                "version", new Variant<>(new UInt32(4)),
                "AvailableSourceTypes", new Variant<>(new UInt32(3)),
                "AvailableCursorModes", new Variant<>(new UInt32(7)));
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
