package dev.parley.client.app.dbus;

import dev.parley.client.bus.SessionBus;
import dev.parley.client.ui.attention.NotificationsPort;
import dev.parley.signaling.loop.GuardedLoop;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications over D-Bus. Any thread may call; the work is done on a thread of its own, "notifications", which begins with the first
 * one, as the library is loaded with it. Where there is no bus, or nobody who shows them, nothing happens.
 *
 * <p>Others decide how many there are: of each kind the newest waits to be shown, and takes the place of the one before.
 */
public final class DbusNotifications implements NotificationsPort, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DbusNotifications.class);

    private final GuardedLoop loop =
            new GuardedLoop("notifications", fault -> LOG.error("a notification could not be shown", fault));
    private final SessionBus bus;
    private final LongSupplier nanoTime;
    private final Map<Kind, Wanted> waiting = new EnumMap<>(Kind.class);
    /** Confined to the loop; nothing of the library is loaded before it is there. */
    private @Nullable ShownNotifications shown;

    private volatile boolean used;

    private record Wanted(Notification notification, Answer answer) {}

    /** @param nanoTime of a clock that only goes on */
    DbusNotifications(SessionBus bus, LongSupplier nanoTime) {
        this.bus = bus;
        this.nanoTime = nanoTime;
    }

    /** Those of a session with this environment; none on a system that knows no D-Bus. */
    public static NotificationsPort of(Map<String, String> environment) {
        return DesktopBus.isKnown()
                ? new DbusNotifications(new SessionBus(environment), System::nanoTime)
                : NotificationsPort.NONE;
    }

    @Override
    public void show(Notification notification, Answer answer) {
        synchronized (waiting) {
            waiting.put(notification.kind(), new Wanted(notification, answer));
        }
        used = true;
        post(this::showWaiting);
    }

    @Override
    public void withdraw() {
        synchronized (waiting) {
            waiting.clear();
        }
        if (used) {
            post(() -> attempt(ShownNotifications::withdraw));
        }
    }

    @Override
    public CompletionStage<Boolean> work() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        post(() -> answer.complete(connected()));
        return answer;
    }

    private void showWaiting() {
        Map<Kind, Wanted> next;
        synchronized (waiting) {
            next = new EnumMap<>(waiting);
            waiting.clear();
        }
        if (!next.isEmpty() && connected()) {
            next.values().forEach(each -> attempt(now -> now.show(each.notification(), each.answer())));
        }
    }

    /** Connects where that was not done, or the bus is another one by now. */
    private boolean connected() {
        ShownNotifications now = shown;
        if (now == null || !now.lasts()) {
            try {
                shown = ShownNotifications.on(bus, nanoTime);
            } catch (IOException e) {
                LOG.debug("no notifications: {}", e.getMessage());
                shown = null;
            }
        }
        return shown != null;
    }

    /** What can be tried. */
    private interface Attempt {
        void on(ShownNotifications now) throws IOException;
    }

    private void attempt(Attempt attempt) {
        ShownNotifications now = shown;
        if (now == null) {
            return;
        }
        try {
            attempt.on(now);
        } catch (IOException e) {
            LOG.debug("no notification: {}", e.getMessage());
            now.close();
            shown = null;
        }
    }

    private void post(Runnable task) {
        if (!loop.post(task)) {
            LOG.trace("dropped after the end");
        }
    }

    @Override
    public void close() {
        post(() -> attempt(ShownNotifications::close));
        loop.end();
    }
}
