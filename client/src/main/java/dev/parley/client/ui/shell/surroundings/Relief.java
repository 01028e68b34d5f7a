package dev.parley.client.ui.shell.surroundings;

import dev.parley.client.ui.shell.surroundings.StandInPort.StandIn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window that was closed can be opened again at once; but it keeps all that JavaFX needs in memory. So after a while a small program waits in
 * its place, from which a window opens in a second. FX thread.
 */
public final class Relief {
    private static final Logger LOG = LoggerFactory.getLogger(Relief.class);

    private final StandInPort port;
    private final BooleanSupplier busy;
    private final Executor fx;

    /** How often the window has gone or come back. */
    private int turn;

    /**
     * What ends this program after a while.
     *
     * @param busy whether it is needed at the moment
     */
    public Relief(StandInPort port, BooleanSupplier busy, Executor fx) {
        this.port = port;
        this.busy = busy;
        this.fx = fx;
    }

    /**
     * The window is away.
     *
     * @param patience for how long it waits itself
     * @param end ends this program
     * @param failed is run if nothing can wait in its place
     */
    public void begin(Duration patience, Runnable end, Runnable failed) {
        turn++;
        // No animation of JavaFX, which would wake the program sixty times a second meanwhile.
        wait(turn, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS), end, failed);
    }

    private void wait(int begun, Executor later, Runnable end, Runnable failed) {
        later.execute(() -> fx.execute(() -> {
            if (begun != turn) {
                return;
            }
            if (busy.getAsBoolean()) {
                wait(begun, later, end, failed);
            } else {
                var _ = port.start()
                        .whenCompleteAsync(
                                (standIn, failure) ->
                                        came(begun, later, Optional.ofNullable(standIn), failure, end, failed),
                                fx);
            }
        }));
    }

    private void came(
            int begun,
            Executor later,
            Optional<StandIn> standIn,
            @Nullable Throwable failure,
            Runnable end,
            Runnable failed) {
        if (standIn.isEmpty()) {
            LOG.info("the window goes on waiting itself: {}", String.valueOf(failure));
            failed.run();
        } else if (begun != turn) {
            standIn.get().dismiss();
        } else if (busy.getAsBoolean()) {
            standIn.get().dismiss();
            wait(begun, later, end, failed);
        } else {
            end.run();
        }
    }

    /** The window is there again, or ends. */
    public void stop() {
        turn++;
    }
}
