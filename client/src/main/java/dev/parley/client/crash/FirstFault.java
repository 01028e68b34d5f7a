package dev.parley.client.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a report of the first exception of this process that nobody caught: what follows comes of it as a rule. All threads. */
public final class FirstFault {
    private static final AtomicBoolean KEPT = new AtomicBoolean();

    private FirstFault() {}

    /**
     * Keeps it, if it is the first and there is a place for it.
     *
     * @return where the report lies
     */
    public static Optional<Path> keep(CrashReport.Program program, Thread thread, Throwable thrown) {
        if (KEPT.getAndSet(true)) {
            return Optional.empty();
        }
        return CrashFolder.ofProgram()
                .flatMap(folder -> folder.keep(
                        CrashReport.of(
                                Instant.now(),
                                program,
                                thrown instanceof OutOfMemoryError
                                        ? "out of memory"
                                        : "an exception that nobody caught",
                                List.of(
                                        "thread: " + FatalErrorFile.codeName(thread.getName()),
                                        CrashReport.lived(lived())),
                                ThrownTrace.of(thrown)),
                        ProcessHandle.current().pid()));
    }

    private static Duration lived() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(began -> Duration.between(began, Instant.now()))
                .orElse(Duration.ZERO);
    }
}
