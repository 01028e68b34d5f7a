package dev.parley.client.app.desktop;

import dev.parley.client.app.settings.Traces;
import dev.parley.client.crash.CrashFolder;
import dev.parley.client.ui.settings.TracesPort;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** What is kept of the window's user, which the window has the files of open. All threads. */
final class WindowTraces implements TracesPort {
    private final Traces traces;
    private final Runnable letGo;
    private final Runnable readAgain;
    private final Executor disk =
            task -> Thread.ofPlatform().daemon().name("traces").start(task);

    /**
     * Those of one window.
     *
     * @param letGo drops what waits to be written, and returns when nothing is being written
     * @param readAgain takes what is there from then on for what is kept
     */
    WindowTraces(Traces traces, Runnable letGo, Runnable readAgain) {
        this.traces = traces;
        this.letGo = letGo;
        this.readAgain = readAgain;
    }

    @Override
    public CompletionStage<List<Trace>> find() {
        return CompletableFuture.supplyAsync(traces::find, disk);
    }

    CrashFolder reports() {
        return traces.crashes();
    }

    @Override
    public CompletionStage<List<String>> crashes() {
        return CompletableFuture.supplyAsync(
                () -> {
                    reports().distil();
                    return reports().texts();
                },
                disk);
    }

    @Override
    public CompletionStage<List<String>> deleteCrashes() {
        return CompletableFuture.supplyAsync(
                () -> {
                    reports().delete();
                    return reports().texts();
                },
                disk);
    }

    @Override
    public CompletionStage<Outcome> delete() {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (traces.inUse()) {
                        return new Outcome.InUse();
                    }
                    letGo.run();
                    Outcome outcome = traces.delete();
                    readAgain.run();
                    return outcome;
                },
                disk);
    }
}
