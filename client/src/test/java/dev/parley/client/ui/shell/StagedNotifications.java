package dev.parley.client.ui.shell;

import dev.parley.client.ui.attention.NotificationsPort;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Notifications that nobody sees: writes them down, and is clicked by the test. */
public final class StagedNotifications implements NotificationsPort {
    public final List<Notification> shown = new CopyOnWriteArrayList<>();
    public final AtomicInteger withdrawals = new AtomicInteger();
    public volatile boolean works = true;
    public volatile Runnable clicked = () -> {};

    @Override
    public void show(Notification notification, Runnable next) {
        shown.add(notification);
        clicked = next;
    }

    @Override
    public void withdraw() {
        withdrawals.incrementAndGet();
    }

    @Override
    public CompletionStage<Boolean> work() {
        return CompletableFuture.completedFuture(works);
    }
}
