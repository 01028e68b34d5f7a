package dev.parley.client.ui.engine;

import dev.parley.client.control.Command;
import dev.parley.signaling.loop.GuardedLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an engine alive for the window: starts it, watches it, and when it ends or hangs, starts another one and brings it to
 * where the old one was. Any thread may call; everything happens on the thread {@code engine-keeper}.
 *
 * <p>Commands that say how things are to be (sources, pictures, a joined call) are remembered and reach the next engine;
 * those that are about a moment (chat, files) are dropped while there is none.
 */
public final class EngineKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineKeeper.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration POLITE_END = Duration.ofSeconds(2);

    private final GuardedLoop loop =
            new GuardedLoop("engine-keeper", fault -> LOG.error("a task of the engine's keeper failed", fault));
    private final EngineStarter starter;
    private final EngineCare care;
    /** Confined to the loop. */
    private Future<?> looking = CompletableFuture.completedFuture(null);

    private EngineKeeper(EngineStarter starter, EngineListener listener) {
        this.starter = starter;
        this.care = new EngineCare(this::launch, listener, System.nanoTime());
    }

    /** One that starts no engine yet; commands may be sent at once. */
    public static EngineKeeper of(EngineStarter starter, EngineListener listener) {
        return new EngineKeeper(starter, listener);
    }

    /** Starts the first engine. */
    public void start() {
        execute(() -> {
            look();
            care.tick(System.nanoTime());
        });
    }

    /** Begins to look what is due; on the loop's thread. */
    private void look() {
        if (looking.isDone()) {
            looking = loop.each(TICK, () -> care.tick(System.nanoTime()));
        }
    }

    /** Never blocks. */
    public void send(Command command) {
        execute(() -> care.send(command));
    }

    /** Starts a new engine at once where one is waited with, or where none is started any more. */
    public void retryNow() {
        execute(() -> care.retryNow(System.nanoTime()));
    }

    /**
     * Ends the engine, does something while there is none, and starts another one when that is done.
     *
     * @param meanwhile is called on the keeper's thread, and must return at once
     */
    public void rest(Supplier<CompletionStage<?>> meanwhile) {
        execute(() -> care.rest(() -> {
            // Nothing is due: whoever waits for days takes no time.
            looking.cancel(false);
            var _ = meanwhile
                    .get()
                    .whenComplete((_, _) -> execute(() -> {
                        look();
                        care.rested(System.nanoTime());
                    }));
        }));
    }

    /** Lets the engine hang up and end; after two seconds it is ended by force. Blocks for as long. */
    @Override
    public void close() {
        execute(() -> {
            // Nothing else runs on this thread any more: its end is no loss.
            loop.end();
            end(care.engine());
        });
        if (!loop.awaitEnd(POLITE_END.multipliedBy(2))) {
            LOG.warn("the engine's keeper did not end");
        }
    }

    private static void end(@Nullable RunningEngine engine) {
        if (engine == null) {
            return;
        }
        Thread polite = Thread.ofPlatform().daemon().name("engine-end").start(engine::close);
        try {
            if (!polite.join(POLITE_END)) {
                LOG.warn("the engine did not end in time and is killed");
                engine.kill();
            }
        } catch (InterruptedException e) {
            engine.kill();
            Thread.currentThread().interrupt();
        }
    }

    private RunningEngine launch(int number) throws IOException {
        return starter.start(
                notice -> execute(() -> care.notice(number, notice, System.nanoTime())),
                exitCode -> execute(() -> care.ended(number, exitCode, System.nanoTime())));
    }

    private void execute(Runnable task) {
        if (!loop.post(task)) {
            LOG.debug("too late: the keeper is closed");
        }
    }
}
