package dev.parley.client.app.dbus;

import dev.parley.client.app.dbus.tray.BusMenu;
import dev.parley.client.app.dbus.tray.ShownItem;
import dev.parley.client.app.dbus.tray.ShownMenu;
import dev.parley.client.app.dbus.tray.TrayItem;
import dev.parley.client.app.dbus.tray.TrayWatcher;
import dev.parley.client.ui.tray.TrayPort;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This program in the desktop's tray, by StatusNotifierItem. It is registered with the watcher that is there, with one that comes later, and
 * anew with one that was started again. Any thread may call; the rest is done on the bus's thread.
 */
public final class DbusTray implements TrayPort, DesktopBus.Part {
    private static final Logger LOG = LoggerFactory.getLogger(DbusTray.class);
    /** Of this process, which in a test may have several. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DesktopBus bus;
    private final String name =
            "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    private @Nullable BusLine line;
    private @Nullable Offered offered;

    /** What is offered on the bus. */
    private record Offered(ShownItem item, ShownMenu menu, Listener listener) {}

    public DbusTray(DesktopBus bus) {
        this.bus = bus;
    }

    @Override
    public void begin(State first, Listener listener) {
        bus.post(() -> offered =
                new Offered(new ShownItem(first, listener::chosen), new ShownMenu(first, listener::chosen), listener));
        bus.join(this);
    }

    @Override
    public void show(State next) {
        bus.post(() -> {
            Offered now = offered;
            if (now != null) {
                State before = now.item().state();
                now.item().show(next);
                boolean otherMenu = now.menu().show(next);
                BusLine open = line;
                if (open != null) {
                    tell(open, before, next, otherMenu ? now.menu() : null);
                }
            }
        });
    }

    private static void tell(BusLine line, State before, State next, @Nullable ShownMenu menu) {
        try {
            if (!before.pictures().equals(next.pictures())) {
                line.send(new TrayItem.NewIcon(TrayItem.PATH));
                line.send(new TrayItem.NewAttentionIcon(TrayItem.PATH));
            }
            if (!before.tip().equals(next.tip())) {
                line.send(new TrayItem.NewToolTip(TrayItem.PATH));
            }
            if (before.calls() != next.calls()) {
                line.send(new TrayItem.NewStatus(TrayItem.PATH, ShownItem.status(next)));
            }
            if (menu != null) {
                line.send(new BusMenu.LayoutUpdated(BusMenu.PATH, menu.revision(), 0));
            }
        } catch (DBusException e) {
            LOG.debug("the tray was not told: {}", e.getMessage());
        }
    }

    @Override
    public Set<String> names() {
        return Set.of(TrayWatcher.NAME);
    }

    @Override
    public void connected(BusLine now) {
        Offered own = offered;
        if (own == null) {
            return;
        }
        try {
            now.export(TrayItem.PATH, own.item());
            now.export(BusMenu.PATH, own.menu());
            now.requestName(name);
            now.listen(TrayWatcher.HostRegistered.class, _ -> bus.post(this::look));
            now.listen(TrayWatcher.HostUnregistered.class, _ -> bus.post(this::look));
            line = now;
            register();
        } catch (IOException e) {
            LOG.debug("not in the tray: {}", e.getMessage());
        }
    }

    @Override
    public void ownerChanged(String changed, boolean there) {
        register();
    }

    @Override
    public void disconnected() {
        line = null;
        look();
    }

    private void register() {
        BusLine now = line;
        if (now != null && now.isThere(TrayWatcher.NAME)) {
            try {
                TrayWatcher watcher = now.remote(TrayWatcher.NAME, TrayWatcher.PATH, TrayWatcher.class);
                BusLine.told(() -> {
                    watcher.register(name);
                    return name;
                });
            } catch (IOException e) {
                LOG.debug("the tray's watcher refuses: {}", e.getMessage());
            }
        }
        look();
    }

    /** A watcher without anybody who shows what it knows is no tray. */
    private void look() {
        BusLine now = line;
        Offered own = offered;
        if (own != null) {
            own.listener()
                    .there(now != null
                            && now.isThere(TrayWatcher.NAME)
                            && BusLine.tried(() -> now.remote(TrayWatcher.NAME, TrayWatcher.PATH, TrayWatcher.class)
                                            .hasHost())
                                    .orElse(false));
        }
    }
}
