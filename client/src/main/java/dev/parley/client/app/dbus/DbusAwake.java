package dev.parley.client.app.dbus;

import dev.parley.client.bus.PortalRequest;
import dev.parley.client.ui.attention.AwakePort;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the computer awake by asking whoever would put it to sleep: each service that is there, and where there is none the desktop's
 * portal. All of them let go by themselves when the connection ends, however the program ended. One that was started again is asked again.
 * Any thread may call; the rest is done on the bus's thread.
 */
public final class DbusAwake implements AwakePort, DesktopBus.Part {
    private static final Logger LOG = LoggerFactory.getLogger(DbusAwake.class);
    private static final String PROGRAM = "Parley";

    private final DesktopBus bus;
    /** What ends the hold that each service has granted. */
    private final Map<String, Runnable> held = new LinkedHashMap<>();

    private @Nullable BusLine line;
    private @Nullable String wanted;
    private boolean joined;

    public DbusAwake(DesktopBus bus) {
        this.bus = bus;
    }

    @Override
    public void keepAwake(String why) {
        bus.post(() -> {
            wanted = why;
            if (!joined) {
                joined = true;
                bus.join(this);
            } else {
                hold();
            }
        });
    }

    @Override
    public void letSleep() {
        bus.post(() -> {
            wanted = null;
            held.values().forEach(Runnable::run);
            held.clear();
        });
    }

    @Override
    public Set<String> names() {
        return Set.of(ScreenSaver.NAME, PowerKeeper.NAME, SessionKeeper.NAME, PortalRequest.PORTAL);
    }

    @Override
    public void connected(BusLine now) {
        line = now;
        hold();
    }

    @Override
    public void ownerChanged(String name, boolean there) {
        held.remove(name);
        if (there) {
            hold();
        }
    }

    @Override
    public void disconnected() {
        line = null;
        held.clear();
    }

    private void hold() {
        BusLine now = line;
        String why = wanted;
        if (now == null || why == null) {
            return;
        }
        hold(now, ScreenSaver.NAME, () -> {
            ScreenSaver saver = now.remote(ScreenSaver.NAME, ScreenSaver.PATH, ScreenSaver.class);
            UInt32 cookie = saver.inhibit(PROGRAM, why);
            return () -> saver.uninhibit(cookie);
        });
        hold(now, PowerKeeper.NAME, () -> {
            PowerKeeper power = now.remote(PowerKeeper.NAME, PowerKeeper.PATH, PowerKeeper.class);
            UInt32 cookie = power.inhibit(PROGRAM, why);
            return () -> power.uninhibit(cookie);
        });
        hold(now, SessionKeeper.NAME, () -> {
            SessionKeeper session = now.remote(SessionKeeper.NAME, SessionKeeper.PATH, SessionKeeper.class);
            UInt32 cookie = session.inhibit(PROGRAM, new UInt32(0), why, SessionKeeper.SLEEP_AND_IDLE);
            return () -> session.uninhibit(cookie);
        });
        if (held.isEmpty() && now.canBeThere(PortalRequest.PORTAL)) {
            grant(PortalRequest.PORTAL, () -> throughPortal(now, why));
        }
    }

    private static Runnable throughPortal(BusLine line, String why) throws IOException {
        String request = line.remote(PortalRequest.PORTAL, PortalRequest.PORTAL_PATH, PortalInhibitor.class)
                .inhibit("", PortalInhibitor.SLEEP_AND_IDLE, Map.of("reason", new Variant<>(why)))
                .getPath();
        return () -> {
            try {
                line.remote(PortalRequest.PORTAL, request, PortalRequest.class).close();
            } catch (IOException e) {
                LOG.debug("it is gone already: {}", e.getMessage());
            }
        };
    }

    private void hold(BusLine now, String service, BusLine.Call<Runnable> ask) {
        if (!held.containsKey(service) && now.isThere(service)) {
            grant(service, ask);
        }
    }

    private void grant(String service, BusLine.Call<Runnable> ask) {
        BusLine.tried(ask)
                .ifPresent(end -> held.put(
                        service,
                        () -> BusLine.tried(() -> {
                            end.run();
                            return service;
                        })));
    }
}
