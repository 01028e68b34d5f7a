package dev.parley.client.app.dbus;

import dev.parley.client.ui.attention.QuietPort;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the desktop whether its person wants to be disturbed. Any thread may call; it is asked on the bus's thread. */
public final class DbusQuiet implements QuietPort, DesktopBus.Part {
    /** A tone that comes later than this belongs to nothing any more. */
    private static final long PATIENCE_MILLIS = 500;

    private final DesktopBus bus;
    private @Nullable BusLine line;
    private boolean joined;

    public DbusQuiet(DesktopBus bus) {
        this.bus = bus;
    }

    @Override
    public CompletionStage<Boolean> unwanted() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        bus.post(() -> {
            if (!joined) {
                joined = true;
                bus.join(this);
            }
            bus.post(() -> {
                BusLine now = line;
                answer.complete(now != null && Disturbance.isUnwanted(now));
            });
        });
        return answer.completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public void connected(BusLine now) {
        line = now;
    }

    @Override
    public void ownerChanged(String name, boolean there) {
        // Asked each time.
    }

    @Override
    public void disconnected() {
        line = null;
    }
}
