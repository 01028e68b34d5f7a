package dev.parley.client.ui.attention;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Whether the person has told the desktop that they do not want to be disturbed. Any thread may call. */
@FunctionalInterface
public interface QuietPort {
    /** Completed within a moment, on any thread; false where nobody knows. */
    CompletionStage<Boolean> unwanted();

    /** Of a system that is not asked. */
    QuietPort NEVER = () -> CompletableFuture.completedFuture(false);
}
