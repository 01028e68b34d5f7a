package dev.parley.client.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * The bus of this person's programs, as the environment names it: a socket in the file system, or none. A bus on the network,
 * or one that would have to be started, is none.
 */
public final class SessionBus {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";
    private static final String RUNTIME_FOLDER = "XDG_RUNTIME_DIR";
    private static final Pattern SOCKET = Pattern.compile("(?:^|;)(unix:(?:path|abstract)=[^;]+)");

    /** How long it tries again and again where nobody listens: hardly at all, since another notification tries again. */
    private static final int TRIES_MILLIS = 100;

    private final Map<String, String> environment;

    public SessionBus(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Where it is; empty if there is none. */
    public Optional<String> address() {
        String named = environment.getOrDefault(ADDRESS, "").strip();
        if (!named.isEmpty()) {
            Matcher socket = SOCKET.matcher(named);
            return socket.find() ? Optional.of(socket.group(1)) : Optional.empty();
        }
        return Optional.ofNullable(environment.get(RUNTIME_FOLDER))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "bus"))
                .filter(Files::exists)
                .map(socket -> "unix:path=" + socket);
    }

    /** Whether there is one, or may be one later. */
    public boolean isNamed() {
        return address().isPresent()
                || environment.getOrDefault(RUNTIME_FOLDER, "").startsWith("/");
    }

    /**
     * Connects anew, which takes some 100 ms the first time.
     *
     * @throws IOException where there is no bus, or none that answers
     */
    public DBusConnection connect() throws IOException {
        return connect(new IDisconnectCallback() {});
    }

    /** @param ended is told of the end */
    public DBusConnection connect(IDisconnectCallback ended) throws IOException {
        String address = address().orElseThrow(() -> new IOException("this session has no bus"));
        try {
            return DBusConnectionBuilder.forAddress(address)
                    .withShared(false)
                    .withDisconnectCallback(ended)
                    .transportConfig()
                    .withTimeout(TRIES_MILLIS)
                    .back()
                    .build();
        } catch (DBusException | DBusExecutionException | IllegalArgumentException e) {
            throw new IOException("no bus at " + address, e);
        }
    }
}
