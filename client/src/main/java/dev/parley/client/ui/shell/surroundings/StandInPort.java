package dev.parley.client.ui.shell.surroundings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The small program that waits in the tray, and to be rung, in place of a window that was closed for a while. All threads. */
public interface StandInPort {
    /** One that has begun. */
    interface StandIn {
        /** It is not wanted any more. */
        void dismiss();
    }

    /** Starts it; completed once it can be rung, with a failure if it cannot wait here. It has the tray once this program has ended. */
    CompletionStage<StandIn> start();

    /** Of a system on which none waits. */
    StandInPort NONE = () -> CompletableFuture.failedFuture(new UnsupportedOperationException("none waits here"));
}
