package dev.parley.client.rtc.sound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs PulseAudio's command-line client and waits for it: some 10 ms, and never longer than the limit, since a sound
 * server that hangs makes it hang too. Any thread that may wait that long.
 */
public final class Pactl {
    private static final Logger LOG = LoggerFactory.getLogger(Pactl.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private final BooleanSupplier serverAnswers;
    private final String program;
    private final Duration limit;

    /** @param serverAnswers asked before each run: without a server to talk to, the program might start one */
    public Pactl(BooleanSupplier serverAnswers) {
        this(serverAnswers, "pactl", LIMIT);
    }

    Pactl(BooleanSupplier serverAnswers, String program, Duration limit) {
        this.serverAnswers = serverAnswers;
        this.program = program;
        this.limit = limit;
    }

    /** The objects of one kind, or empty if the server, or the program that asks it, is missing or does not answer. */
    Optional<List<PactlListing>> list(String kind) {
        // Not as JSON: pactl 15 and 16 write every text with a letter beyond ASCII as "(null)" there.
        return run("list", kind).map(PactlListing::parse);
    }

    /** What it says, if it succeeds. */
    Optional<String> run(String... arguments) {
        if (!serverAnswers.getAsBoolean()) {
            return Optional.empty();
        }
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::destroyForcibly);
            String said = new String(process.getInputStream().readNBytes(MAX_BYTES), UTF_8);
            int exit = process.waitFor();
            if (exit == 0) {
                return Optional.of(said);
            }
            LOG.debug("pactl {} ended with {}", arguments[0], exit);
        } catch (IOException e) {
            LOG.debug("pactl does not run: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
