package dev.parley.client.ui;

import dev.parley.client.Waiting;
import dev.parley.client.ui.common.toolkit.EmojiFont;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The JavaFX toolkit of a test JVM: without a display, drawing in software, started once. */
public final class FxToolkit {
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    static {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        EmojiFont.provide();
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
            return result.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until animations have gone a step on and all in there has taken its place again. */
    public static void awaitPulse(Scene scene) {
        CompletableFuture<Void> pulsed = new CompletableFuture<>();
        Runnable listener = () -> pulsed.complete(null);
        run(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            pulsed.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            run(() -> scene.removePostLayoutPulseListener(listener));
        }
    }

    public static void run(Runnable task) {
        FxToolkit.<Object>call(() -> {
            task.run();
            return true;
        });
    }
}
