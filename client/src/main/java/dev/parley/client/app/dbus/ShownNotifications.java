package dev.parley.client.app.dbus;

import dev.parley.client.bus.SessionBus;
import dev.parley.client.ui.attention.NotificationsPort.Answer;
import dev.parley.client.ui.attention.NotificationsPort.Button;
import dev.parley.client.ui.attention.NotificationsPort.Kind;
import dev.parley.client.ui.attention.NotificationsPort.Notification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** The action of a field to type into, and what says that there are such (KDE). */
    private static final String REPLY = "inline-reply";

    private static final UInt32 NONE = new UInt32(0);
    private static final int AS_USUAL = -1;
    private static final byte NORMAL = 1;
    private static final int LONGEST_REPLY = 4000;

    /** A press sooner than this after something took the place of something else was meant for that. */
    private static final Duration UNSEEN = Duration.ofMillis(700);

    private final DBusConnection connection;
    private final Notifier notifier;
    private final Capabilities can;
    private final LongSupplier nanoTime;
    private final Map<Kind, UInt32> numbers = new EnumMap<>(Kind.class);
    private final Map<UInt32, Live> live = new ConcurrentHashMap<>();
    private int shown;

    /** What they are able to show. */
    private record Capabilities(NotificationText text, boolean buttons, boolean replies) {
        static Capabilities of(List<String> can) {
            return new Capabilities(
                    can.contains("body-markup") ? NotificationText.MARKUP : NotificationText.PLAIN,
                    can.contains("actions"),
                    can.contains("actions") && can.contains(REPLY));
        }
    }

    /**
     * One that is shown.
     *
     * @param keys the name of each of its buttons, which no other notification has had
     * @param replaces whether it took the place of another one
     * @param since when it was shown
     */
    private record Live(Answer answer, List<String> keys, List<Button> buttons, boolean replaces, long since) {}

    private ShownNotifications(DBusConnection connection, Notifier notifier, Capabilities can, LongSupplier nanoTime) {
        this.connection = connection;
        this.notifier = notifier;
        this.can = can;
        this.nanoTime = nanoTime;
    }

    /** @throws IOException where there is no bus, or nobody who shows notifications */
    static ShownNotifications on(SessionBus bus, LongSupplier nanoTime) throws IOException {
        DBusConnection connection = bus.connect();
        try {
            Notifier notifier = connection.getRemoteObject(Notifier.NAME, Notifier.PATH, Notifier.class);
            ShownNotifications shown =
                    new ShownNotifications(connection, notifier, Capabilities.of(notifier.getCapabilities()), nanoTime);
            connection.addSigHandler(Notifier.ActionInvoked.class, shown::pressed);
            connection.addSigHandler(Notifier.NotificationReplied.class, shown::replied);
            connection.addSigHandler(Notifier.NotificationClosed.class, closed -> shown.live.remove(closed.number()));
            return shown;
        } catch (DBusException | DBusExecutionException e) {
            connection.disconnect();
            throw new IOException("nobody shows notifications", e);
        }
    }

    boolean lasts() {
        return connection.isConnected();
    }

    void show(Notification wanted, Answer answer) throws IOException {
        UInt32 before = numbers.getOrDefault(wanted.kind(), NONE);
        int own = ++shown;
        List<String> keys = IntStream.range(0, wanted.buttons().size())
                .mapToObj(which -> wanted.buttons().get(which).typed() ? REPLY : own + "-" + which)
                .toList();
        UInt32 number = told(() -> notifier.show(
                PROGRAM,
                before,
                ICON,
                NotificationText.title(wanted.title()),
                can.text().body(wanted.text()),
                actions(wanted, keys),
                hints(wanted),
                AS_USUAL));
        live.remove(before);
        live.put(number, new Live(answer, keys, wanted.buttons(), !before.equals(NONE), nanoTime.getAsLong()));
        numbers.put(wanted.kind(), number);
    }

    private List<String> actions(Notification wanted, List<String> keys) {
        List<String> actions = new ArrayList<>();
        if (can.buttons()) {
            actions.addAll(List.of(CLICK, wanted.open()));
            for (int which = 0; which < keys.size(); which++) {
                if (!wanted.buttons().get(which).typed() || can.replies()) {
                    actions.addAll(
                            List.of(keys.get(which), wanted.buttons().get(which).words()));
                }
            }
        }
        return actions;
    }

    private Map<String, Variant<?>> hints(Notification wanted) {
        Map<String, Variant<?>> hints = new HashMap<>(Map.of(
                "category", new Variant<>(category(wanted.kind())),
                "urgency", new Variant<>(NORMAL),
                // This program plays its own, if they are wanted.
                "suppress-sound", new Variant<>(true)));
        if (can.replies()) {
            wanted.buttons().stream()
                    .filter(Button::typed)
                    .findFirst()
                    .ifPresent(field -> hints.put("x-kde-reply-submit-button-text", new Variant<>(field.words())));
        }
        return hints;
    }

    void withdraw() throws IOException {
        List<UInt32> seen = numbers.values().stream().filter(live::containsKey).toList();
        numbers.clear();
        live.clear();
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

    private void pressed(Notifier.ActionInvoked signal) {
        Live pressed = live.get(signal.number());
        if (pressed == null) {
            return;
        }
        OptionalInt which = IntStream.range(0, pressed.keys().size())
                .filter(each -> pressed.keys().get(each).equals(signal.action())
                        && !pressed.buttons().get(each).typed())
                .findFirst();
        if (which.isPresent() && wasSeen(pressed)) {
            pressed.answer().pressed(which.getAsInt(), "");
        } else if (which.isPresent() || signal.action().equals(CLICK)) {
            pressed.answer().clicked();
        }
    }

    private void replied(Notifier.NotificationReplied signal) {
        Live answered = live.get(signal.number());
        String text = signal.text();
        if (answered != null && !text.isBlank() && text.length() <= LONGEST_REPLY) {
            IntStream.range(0, answered.buttons().size())
                    .filter(each -> answered.buttons().get(each).typed())
                    .findFirst()
                    .ifPresent(which -> answered.answer().pressed(which, text));
        }
    }

    private boolean wasSeen(Live pressed) {
        return !pressed.replaces() || nanoTime.getAsLong() - pressed.since() >= UNSEEN.toNanos();
    }

    private static String category(Kind kind) {
        return switch (kind) {
            case CAME -> "presence.online";
            case MESSAGE -> "im.received";
            case OFFER -> "transfer";
            case SHARE -> "im";
            case ENDED -> "network.disconnected";
            case RING -> "call.incoming";
        };
    }
}
