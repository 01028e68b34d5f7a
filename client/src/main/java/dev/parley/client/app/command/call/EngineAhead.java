package dev.parley.client.app.command.call;

import dev.parley.client.app.command.exit.CommandFailure;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.ringing.RingStage;
import dev.parley.client.ringing.RingingNotice;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Starts the engine of a call while it rings, and brings it as far as the call's server: who answers then waits for neither. An engine
 * takes half a second to start, and is not started for somebody who is not at home.
 */
final class EngineAhead implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("engine-ahead").factory());
    private final MediaSource camera;
    private final MediaSource microphone;
    private @Nullable Future<CallEngine> engine;
    private Optional<String> link = Optional.empty();
    private boolean taken;

    EngineAhead(MediaSource camera, MediaSource microphone) {
        this.camera = camera;
        this.microphone = microphone;
    }

    /** The doorbell's thread. */
    synchronized void on(RingingNotice notice) {
        if (!(notice instanceof RingingNotice.Standing now)
                || now.ahead().isEmpty()
                || now.ahead().equals(link)
                || now.outgoing()
                        .filter(ring -> ring.stage() == RingStage.RINGING)
                        .isEmpty()) {
            return;
        }
        link = now.ahead();
        String way = now.ahead().get();
        Future<CallEngine> started = started();
        thread.execute(() -> {
            if (started.state() == Future.State.SUCCESS) {
                started.resultNow().lookAhead(way);
            }
        });
    }

    private Future<CallEngine> started() {
        Future<CallEngine> known = engine;
        if (known == null) {
            known = thread.submit(() -> CallEngine.start(camera, microphone));
            engine = known;
        }
        return known;
    }

    /** Somebody has answered: the engine is whoever's asks, who ends it. */
    CallEngine take() throws CommandFailure, InterruptedException {
        Future<CallEngine> known;
        synchronized (this) {
            taken = true;
            known = started();
        }
        try {
            return known.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends an engine that was not taken. */
    @Override
    public synchronized void close() {
        Future<CallEngine> known = engine;
        if (known != null && !taken) {
            thread.execute(() -> {
                if (known.state() == Future.State.SUCCESS) {
                    known.resultNow().close();
                }
            });
        }
        thread.close();
    }
}
