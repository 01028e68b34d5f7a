package dev.parley.client.ui.shell.staged;

import dev.parley.client.ui.settings.TracesPort;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk with what the test laid down on it. */
public final class StagedTraces implements TracesPort {
    public volatile List<Trace> found = List.of(
            new Trace(Kind.SETTINGS, List.of(Path.of("/media/ann/settings.json")), 300),
            new Trace(Kind.UNFINISHED, List.of(Path.of("/media/ann/film.part")), 700_000_000),
            new Trace(Kind.CRASHES, List.of(Path.of("/media/ann/1.log"), Path.of("/media/ann/2.log")), 90_000));
    public volatile Outcome outcome = new Outcome.Deleted(List.of());
    public volatile List<String> crashes = List.of();
    public final AtomicInteger deletions = new AtomicInteger();

    @Override
    public CompletionStage<List<Trace>> find() {
        return CompletableFuture.completedFuture(found);
    }

    @Override
    public CompletionStage<List<String>> crashes() {
        return CompletableFuture.completedFuture(crashes);
    }

    @Override
    public CompletionStage<List<String>> deleteCrashes() {
        crashes = List.of();
        return crashes();
    }

    @Override
    public CompletionStage<Outcome> delete() {
        deletions.incrementAndGet();
        return CompletableFuture.completedFuture(outcome);
    }
}
