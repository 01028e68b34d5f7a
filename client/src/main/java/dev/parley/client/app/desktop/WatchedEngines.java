package dev.parley.client.app.desktop;

import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.crash.CrashFolder;
import dev.parley.client.crash.CrashReport;
import dev.parley.client.crash.ProcessEnd;
import dev.parley.client.ui.engine.EngineStarter;
import dev.parley.client.ui.engine.RunningEngine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts engines, and keeps a report of each that ends by a fault, unless it has left one. All threads. */
record WatchedEngines(EngineStarter starter, CrashFolder folder) implements EngineStarter {
    @Override
    public RunningEngine start(Consumer<Notice> notices, Consumer<Integer> ended) throws IOException {
        Watched watched = new Watched(Instant.now());
        RunningEngine engine = starter.start(notices, exitCode -> {
            ended.accept(exitCode);
            Thread.ofPlatform().daemon().name("engine-report").start(() -> watched.ended(exitCode, folder));
        });
        watched.engine = engine;
        return watched;
    }

    /** An engine, and whether it was killed by this program, as one is that hangs. */
    private static final class Watched implements RunningEngine {
        private final Instant began;
        private volatile @Nullable RunningEngine engine;
        private volatile boolean killed;

        Watched(Instant began) {
            this.began = began;
        }

        void ended(int exitCode, CrashFolder folder) {
            RunningEngine ended = engine;
            if (ended == null) {
                return;
            }
            folder.distil();
            ProcessEnd.fault(exitCode)
                    .filter(_ -> !killed && !folder.hasReportOf(ended.pid()))
                    .ifPresent(fault -> folder.keep(
                            CrashReport.of(
                                    Instant.now(),
                                    CrashReport.Program.ENGINE,
                                    fault,
                                    List.of(CrashReport.lived(Duration.between(began, Instant.now()))),
                                    List.of()),
                            ended.pid()));
        }

        private RunningEngine engine() {
            return Objects.requireNonNull(engine);
        }

        @Override
        public void send(Command command) {
            engine().send(command);
        }

        @Override
        public void kill() {
            killed = true;
            engine().kill();
        }

        @Override
        public void close() {
            // By force, if it does not end by itself.
            killed = true;
            engine().close();
        }

        @Override
        public long pid() {
            return engine().pid();
        }

        @Override
        public Duration processorTime() {
            return engine().processorTime();
        }
    }
}
