package dev.parley.client.capture.portal;

import dev.parley.client.bus.PortalRequest;
import dev.parley.client.bus.PortalSession;
import dev.parley.client.bus.SessionBus;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the desktop's portal, which shows one thing. One thread asks; signals come on the library's. What was asked for and
 * what is shown end with the connection.
 */
final class Portal {
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final int CURSOR_IN_PICTURE = 2;
    private static final int KNOWS_CURSORS = 2;
    private static final int KNOWS_RESTORING = 4;
    private static final int UNTIL_REVOKED = 2;
    private static final int DONE = 0;
    private static final int NOT_WANTED = 1;
    private static final int ANSWER_SECONDS = 30;

    /** Of one program several may stand open at once, each with a connection of its own. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final DBusConnection connection;
    private final ScreenCast screenCast;
    private final int version;
    private final int types;
    private final int cursors;
    private final Map<String, CompletableFuture<PortalRequest.Response>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<CaptureProblem> over = new CompletableFuture<>();
    private volatile String session = "";

    private Portal(DBusConnection connection) throws DBusException {
        this.connection = connection;
        screenCast = connection.getRemoteObject(ScreenCast.NAME, ScreenCast.PATH, ScreenCast.class);
        Properties properties = connection.getRemoteObject(ScreenCast.NAME, ScreenCast.PATH, Properties.class);
        version = number(properties, "version");
        types = number(properties, "AvailableSourceTypes");
        cursors = version < KNOWS_CURSORS ? 0 : number(properties, "AvailableCursorModes");
    }

    /** Connects to it, which has it started where it does not run yet. */
    static Portal on(SessionBus bus) throws CaptureProblem {
        DBusConnection connection;
        try {
            connection = bus.connect();
        } catch (IOException e) {
            throw problem(unlessInterrupted(CaptureFault.NO_BUS), e);
        }
        try {
            Portal portal = new Portal(connection);
            connection.addSigHandler(PortalRequest.Response.class, portal::answered);
            connection.addSigHandler(PortalSession.Closed.class, portal::closed);
            connection.addSigHandler(DBus.NameOwnerChanged.class, portal::changed);
            return portal;
        } catch (DBusException | DBusExecutionException e) {
            connection.disconnect();
            throw problem(unlessInterrupted(CaptureFault.NO_PORTAL), e);
        }
    }

    private static int number(Properties properties, String name) {
        Object value = properties.Get(ScreenCast.INTERFACE, name);
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** The library says of an interrupt only that it has no answer. */
    private static CaptureFault unlessInterrupted(CaptureFault fault) {
        return Thread.currentThread().isInterrupted() ? CaptureFault.CLOSED : fault;
    }

    private static CaptureProblem problem(CaptureFault fault, Exception cause) {
        CaptureProblem problem = new CaptureProblem(fault);
        problem.initCause(cause);
        return problem;
    }

    /**
     * Has its person choose, however long that takes.
     *
     * @param restore of what was chosen before; empty for nothing
     */
    Cast cast(Choice choice, String restore) throws CaptureProblem, InterruptedException {
        String name = "parley" + ProcessHandle.current().pid() + "_" + NAMES.incrementAndGet();
        Map<String, Variant<?>> made =
                answer(screenCast::createSession, Map.of("session_handle_token", new Variant<>(name)), name, true);
        session = text(made, "session_handle");
        DBusPath path = new DBusPath(session);
        answer(options -> screenCast.selectSources(path, options), selection(choice, restore), name, true);
        Map<String, Variant<?>> started = answer(options -> screenCast.start(path, "", options), Map.of(), name, false);
        return new Cast(node(started), text(started, "restore_token"));
    }

    private Map<String, Variant<?>> selection(Choice choice, String restore) {
        Map<String, Variant<?>> wanted = new HashMap<>();
        wanted.put("types", new Variant<>(new UInt32(choice.within(types))));
        wanted.put("multiple", new Variant<>(false));
        if ((cursors & CURSOR_IN_PICTURE) != 0) {
            wanted.put("cursor_mode", new Variant<>(new UInt32(CURSOR_IN_PICTURE)));
        }
        if (version >= KNOWS_RESTORING) {
            // What holds only while a program runs ends with its connection, and so with an engine that died.
            wanted.put("persist_mode", new Variant<>(new UInt32(UNTIL_REVOKED)));
            if (!restore.isEmpty()) {
                wanted.put("restore_token", new Variant<>(restore));
            }
        }
        return wanted;
    }

    private Map<String, Variant<?>> answer(
            Function<Map<String, Variant<?>>, DBusPath> call,
            Map<String, Variant<?>> options,
            String name,
            boolean soon)
            throws CaptureProblem, InterruptedException {
        String token = name + "_" + NAMES.incrementAndGet();
        Map<String, Variant<?>> all = new HashMap<>(options);
        all.put("handle_token", new Variant<>(token));
        String request = expected(token);
        try {
            request = call.apply(all).getPath();
            return results(request, soon);
        } catch (InterruptedException e) {
            withdraw(request);
            throw e;
        } catch (DBusExecutionException e) {
            if (Thread.interrupted()) {
                // In the call itself, of which the library only says that it has no answer.
                withdraw(request);
                throw new InterruptedException();
            }
            throw problem(CaptureFault.PORTAL_FAILED, e);
        }
    }

    /** Where a request will be, by the portal's documentation; before its version 0.9 it may be elsewhere. */
    private String expected(String token) {
        String sender = connection.getUniqueName().substring(1).replace('.', '_');
        return ScreenCast.PATH + "/request/" + sender + "/" + token;
    }

    /** Takes a question away. */
    private void withdraw(String request) {
        try {
            connection
                    .getRemoteObject(ScreenCast.NAME, request, PortalRequest.class)
                    .close();
        } catch (DBusException | DBusExecutionException e) {
            LOG.debug("the question was gone already", e);
        }
    }

    private Map<String, Variant<?>> results(String request, boolean soon) throws CaptureProblem, InterruptedException {
        CompletableFuture<PortalRequest.Response> answer = future(request);
        CompletableFuture<Object> either = CompletableFuture.anyOf(answer, over);
        try {
            Object first = soon ? either.get(ANSWER_SECONDS, TimeUnit.SECONDS) : either.get();
            if (first instanceof CaptureProblem lost) {
                throw lost;
            }
        } catch (ExecutionException | TimeoutException e) {
            throw problem(CaptureFault.PORTAL_FAILED, e);
        }
        PortalRequest.Response response = answer.join();
        answers.remove(request);
        return switch (response.how()) {
            case DONE -> response.results();
            case NOT_WANTED -> throw new CaptureProblem(CaptureFault.NOT_CHOSEN);
            default -> throw new CaptureProblem(CaptureFault.PORTAL_FAILED);
        };
    }

    /** The answer may come before the call that asked for it has returned. */
    private CompletableFuture<PortalRequest.Response> future(String request) {
        return answers.computeIfAbsent(request, _ -> new CompletableFuture<>());
    }

    private static String text(Map<String, Variant<?>> results, String name) {
        Variant<?> value = results.get(name);
        return value == null ? "" : String.valueOf(value.getValue());
    }

    private static long node(Map<String, Variant<?>> results) throws CaptureProblem {
        Variant<?> streams = results.get("streams");
        if (streams != null && streams.getValue() instanceof List<?> all && !all.isEmpty()) {
            Object stream = all.getFirst();
            Object node = stream instanceof Struct struct
                    ? struct.getParameters()[0]
                    : stream instanceof Object[] parts && parts.length > 0 ? parts[0] : stream;
            if (node instanceof Number number) {
                return number.longValue();
            }
        }
        throw new CaptureProblem(CaptureFault.PORTAL_FAILED);
    }

    private void answered(PortalRequest.Response response) {
        future(response.getPath()).complete(response);
    }

    private void closed(PortalSession.Closed signal) {
        if (signal.getPath().equals(session)) {
            over.complete(new CaptureProblem(CaptureFault.STOPPED));
        }
    }

    private void changed(DBus.NameOwnerChanged signal) {
        if (signal.name.equals(ScreenCast.NAME) && signal.newOwner.isEmpty()) {
            over.complete(new CaptureProblem(CaptureFault.LOST));
        }
    }

    /** Done when the desktop shows it no longer, with the reason. */
    CompletableFuture<CaptureProblem> over() {
        return over;
    }

    /** Ends what is shown. Any thread; it does not wait for the bus. */
    void close() {
        Thread.ofPlatform().name("portal-end").daemon().start(() -> {
            try {
                connection.disconnect();
            } catch (RuntimeException e) {
                LOG.debug("the bus was gone already", e);
            }
        });
    }
}
