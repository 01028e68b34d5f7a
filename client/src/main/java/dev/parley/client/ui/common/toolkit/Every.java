package dev.parley.client.ui.common.toolkit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Does something again and again. An animation of JavaFX would do, and would wake the program sixty times a second for it, whatever else
 * moves. FX thread.
 */
public final class Every {
    private final FxThread fx = new FxThread();
    private final Executor later;
    private final Runnable what;
    /** How often it was begun or ended. */
    private int turn;

    public Every(Duration period, Runnable what) {
        this.later = CompletableFuture.delayedExecutor(period.toMillis(), TimeUnit.MILLISECONDS);
        this.what = what;
    }

    /** From now on, for the first time when the period is over. */
    public void begin() {
        turn++;
        next(turn);
    }

    private void next(int begun) {
        later.execute(() -> fx.execute(() -> {
            if (begun == turn) {
                next(begun);
                what.run();
            }
        }));
    }

    public void end() {
        turn++;
    }
}
