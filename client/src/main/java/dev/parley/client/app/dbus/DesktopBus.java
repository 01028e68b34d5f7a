package dev.parley.client.app.dbus;

import dev.parley.client.bus.SessionBus;
import dev.parley.signaling.loop.GuardedLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to the session's bus that lasts as long as the window: tray, inhibitors and shortcuts share it, since the services that
 * they speak to take it for this program, and let go of all that it asked for when it ends. Any thread may call; everything happens on
 * the thread "desktop-bus", which begins with the first task, as the library is loaded with it. A bus that goes away is looked for again.
 */
public final class DesktopBus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopBus.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final GuardedLoop loop =
            new GuardedLoop("desktop-bus", fault -> LOG.error("something with the desktop's bus failed", fault));
    private final SessionBus session;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable BusLine line;
    private int lines;
    private boolean sought;

    /** What hangs on the connection; called on the loop's thread. */
    interface Part {
        /** Names of the bus whose coming and going it is told of. */
        Set<String> names();

        /** There is a connection; what was asked for over another one is gone. */
        void connected(BusLine now);

        /** Somebody else, or nobody, has one of the names. */
        void ownerChanged(String name, boolean there);

        /** There is none for now. */
        void disconnected();
    }

    DesktopBus(SessionBus session) {
        this.session = session;
    }

    /** The one of a session with this environment; empty on a system that knows no D-Bus. */
    public static Optional<DesktopBus> of(Map<String, String> environment) {
        return isKnown() ? Optional.of(new DesktopBus(new SessionBus(environment))) : Optional.empty();
    }

    static boolean isKnown() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    /** Takes part from now on, and looks for the bus. */
    void join(Part part) {
        post(() -> {
            parts.add(part);
            BusLine now = line;
            if (now == null) {
                connect();
            } else {
                watch(now, part);
                part.connected(now);
            }
        });
    }

    void post(Runnable task) {
        if (!loop.post(task)) {
            LOG.trace("dropped after the end");
        }
    }

    private void connect() {
        if (line != null) {
            return;
        }
        try {
            int number = ++lines;
            BusLine now = BusLine.open(session, this::ownerChanged, () -> post(() -> lost(number)));
            line = now;
            parts.forEach(part -> watch(now, part));
            List.copyOf(parts).forEach(part -> part.connected(now));
        } catch (IOException e) {
            LOG.debug("the desktop's bus is not to be had: {}", e.getMessage());
            seek();
        }
    }

    private static void watch(BusLine now, Part part) {
        part.names().forEach(now::watch);
    }

    private void ownerChanged(String name, boolean there) {
        post(() -> {
            if (line != null) {
                parts.stream()
                        .filter(part -> part.names().contains(name))
                        .toList()
                        .forEach(part -> part.ownerChanged(name, there));
            }
        });
    }

    /** By its number, since the library says it while it still calls the connection one. */
    private void lost(int number) {
        BusLine before = line;
        if (before != null && number == lines) {
            line = null;
            before.close();
            parts.forEach(Part::disconnected);
            seek();
        }
    }

    /** Where no bus is named there will be none. */
    private void seek() {
        if (!sought && session.isNamed()) {
            sought = true;
            var _ = loop.after(AGAIN, () -> {
                sought = false;
                connect();
            });
        }
    }

    @Override
    public void close() {
        post(() -> {
            BusLine now = line;
            line = null;
            if (now != null) {
                now.close();
            }
        });
        loop.end();
    }
}
