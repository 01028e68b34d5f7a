package dev.parley.client.ui.shell.staged;

import dev.parley.client.ui.attention.NotificationsPort;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Notifications that nobody sees: writes them down, and is clicked by the test. */
public final class StagedNotifications implements NotificationsPort {
    public final List<Notification> shown = new CopyOnWriteArrayList<>();
    public final AtomicInteger withdrawals = new AtomicInteger();
    public volatile boolean works = true;
    public volatile Runnable clicked = () -> {};
    /** Presses a button of the last one; with the words that were typed into it. */
    public volatile BiConsumer<Integer, String> pressed = (which, typed) -> {};

    @Override
    public void show(Notification notification, Answer next) {
        shown.add(notification);
        clicked = next::clicked;
        pressed = next::pressed;
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
