package dev.parley.client.ui.shell;

import dev.parley.client.ui.shell.StandInPort.StandIn;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window that was closed can be opened again at once; but it keeps all that JavaFX needs in memory. So after a while a small program waits in
 * its place, from which a window opens in a second. FX thread.
 */
final class Relief {
    private static final Logger LOG = LoggerFactory.getLogger(Relief.class);

    private final StandInPort port;
    private final BooleanSupplier busy;
    private final Executor fx;
    private final PauseTransition patience;
    private boolean wanted;

    /**
     * What ends this program after a while.
     *
     * @param patience for how long the window waits itself
     * @param busy whether it is needed at the moment: somebody rings
     */
    Relief(StandInPort port, Duration patience, BooleanSupplier busy, Executor fx) {
        this.port = port;
        this.busy = busy;
        this.fx = fx;
        this.patience = new PauseTransition(patience);
    }

    /** The window is away. */
    void begin(Runnable end) {
        wanted = true;
        patience.setOnFinished(_ -> {
            if (busy.getAsBoolean()) {
                patience.playFromStart();
            } else {
                begun(end);
            }
        });
        patience.playFromStart();
    }

    private void begun(Runnable end) {
        var _ = port.start()
                .whenCompleteAsync((standIn, failure) -> came(Optional.ofNullable(standIn), failure, end), fx);
    }

    private void came(Optional<StandIn> standIn, Throwable failure, Runnable end) {
        if (standIn.isEmpty()) {
            LOG.info("the window goes on waiting itself: {}", failure.toString());
        } else if (!wanted) {
            standIn.get().dismiss();
        } else if (busy.getAsBoolean()) {
            standIn.get().dismiss();
            patience.playFromStart();
        } else {
            end.run();
        }
    }

    /** The window is there again, or ends. */
    void stop() {
        wanted = false;
        patience.stop();
    }
}
