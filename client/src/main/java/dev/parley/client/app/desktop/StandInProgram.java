package dev.parley.client.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.client.face.OwnProgram;
import dev.parley.client.ui.shell.surroundings.StandInPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** {@code ./parley background}, started by a window that is about to end. */
final class StandInProgram implements StandInPort {
    /** What it says on its standard output once it can be rung. */
    static final String READY = "ready";

    private static final long PATIENCE_SECONDS = 60;

    @Override
    public CompletionStage<StandIn> start() {
        return CompletableFuture.supplyAsync(
                StandInProgram::begun,
                task -> Thread.ofVirtual().name("stand-in").start(task));
    }

    private static StandIn begun() {
        Process program;
        try {
            program = new ProcessBuilder(OwnProgram.command("background", "--after-window"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (BufferedReader out = program.inputReader(UTF_8)) {
            CompletableFuture<String> said = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    said.complete(String.valueOf(out.readLine()));
                } catch (IOException e) {
                    said.completeExceptionally(e);
                }
            });
            if (said.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().equals(READY)) {
                return program::destroy;
            }
            program.destroy();
            throw new IllegalStateException("the program that was to wait has ended");
        } catch (IOException e) {
            program.destroy();
            throw new UncheckedIOException(e);
        }
    }
}
