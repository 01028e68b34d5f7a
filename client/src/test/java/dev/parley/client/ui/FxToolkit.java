package dev.parley.client.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The JavaFX toolkit of a test JVM: without a display, drawing in software, started once. */
public final class FxToolkit {
    private static final long PATIENCE_SECONDS = 60;
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> STARTED.complete(null));
        Platform.setImplicitExit(false);
    }

    private FxToolkit() {}

    /** Runs it on the JavaFX thread and waits for what comes of it. */
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = STARTED.thenCompose(_ -> {
            CompletableFuture<T> done = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    done.complete(task.call());
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
            return done;
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable task) {
        FxToolkit.<Object>call(() -> {
            task.run();
            return true;
        });
    }
}
