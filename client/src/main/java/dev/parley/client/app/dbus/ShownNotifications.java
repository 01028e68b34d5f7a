package dev.parley.client.app.dbus;

import dev.parley.client.bus.SessionBus;
import dev.parley.client.ui.attention.NotificationsPort.Kind;
import dev.parley.client.ui.attention.NotificationsPort.Notification;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** One connection to who shows notifications, and those of ours that are shown. One thread calls; signals come on the library's. */
final class ShownNotifications {
    private static final String PROGRAM = "Parley";
    /** A name that the themes of all desktops have a picture for. */
    private static final String ICON = "call-start";

    /** The action of a click on the notification itself. */
    private static final String CLICK = "default";

    private static final UInt32 NONE = new UInt32(0);
    private static final int AS_USUAL = -1;
    private static final byte NORMAL = 1;

    private final DBusConnection connection;
    private final Notifier notifier;
    private final NotificationText text;
    private final boolean buttons;
    private final Map<Kind, UInt32> numbers = new EnumMap<>(Kind.class);
    private final Map<UInt32, Runnable> clicks = new ConcurrentHashMap<>();

    private ShownNotifications(DBusConnection connection, Notifier notifier, NotificationText text, boolean buttons) {
        this.connection = connection;
        this.notifier = notifier;
        this.text = text;
        this.buttons = buttons;
    }

    /** @throws IOException where there is no bus, or nobody who shows notifications */
    static ShownNotifications on(SessionBus bus) throws IOException {
        DBusConnection connection = bus.connect();
        try {
            Notifier notifier = connection.getRemoteObject(Notifier.NAME, Notifier.PATH, Notifier.class);
            List<String> can = notifier.getCapabilities();
            ShownNotifications shown = new ShownNotifications(
                    connection,
                    notifier,
                    can.contains("body-markup") ? NotificationText.MARKUP : NotificationText.PLAIN,
                    can.contains("actions"));
            connection.addSigHandler(Notifier.ActionInvoked.class, shown::clicked);
            connection.addSigHandler(Notifier.NotificationClosed.class, closed -> shown.clicks.remove(closed.number()));
            return shown;
        } catch (DBusException | DBusExecutionException e) {
            connection.disconnect();
            throw new IOException("nobody shows notifications", e);
        }
    }

    boolean lasts() {
        return connection.isConnected();
    }

    void show(Notification wanted, Runnable clicked) throws IOException {
        UInt32 before = numbers.getOrDefault(wanted.kind(), NONE);
        UInt32 number = told(() -> notifier.show(
                PROGRAM,
                before,
                ICON,
                NotificationText.title(wanted.title()),
                text.body(wanted.text()),
                buttons ? List.of(CLICK, wanted.open()) : List.of(),
                Map.of(
                        "category", new Variant<>(category(wanted.kind())),
                        "urgency", new Variant<>(NORMAL),
                        // This program plays its own, if they are wanted.
                        "suppress-sound", new Variant<>(true)),
                AS_USUAL));
        clicks.remove(before);
        clicks.put(number, clicked);
        numbers.put(wanted.kind(), number);
    }

    void withdraw() throws IOException {
        List<UInt32> seen =
                numbers.values().stream().filter(clicks::containsKey).toList();
        numbers.clear();
        clicks.clear();
        for (UInt32 number : seen) {
            told(() -> {
                notifier.closeNotification(number);
                return number;
            });
        }
    }

    void close() {
        connection.disconnect();
    }

    private static <T> T told(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (DBusExecutionException e) {
            throw new IOException("who shows notifications does not answer", e);
        }
    }

    private void clicked(Notifier.ActionInvoked signal) {
        Runnable click = clicks.get(signal.number());
        if (click != null && signal.action().equals(CLICK)) {
            click.run();
        }
    }

    private static String category(Kind kind) {
        return switch (kind) {
            case CAME -> "presence.online";
            case MESSAGE -> "im.received";
            case OFFER -> "transfer";
            case SHARE -> "im";
            case ENDED -> "network.disconnected";
        };
    }
}
