package dev.parley.client.endtoend.window;

import dev.parley.client.control.Notice;
import dev.parley.client.control.media.TileId;
import dev.parley.client.endtoend.EngineDriver;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.picture.PictureView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Measures the window: a join until the other's picture is on the screen, and the death of its engine. Drawn into memory, in
 * software. {@code scripts/benchmark-window}; its start and what a call takes are measured by {@code scripts/benchmark-peers}.
 */
class WindowBenchmark {
    private static final int READING = 1000;
    private static final int JOINS = 20;
    private static final int DEATHS = 5;

    private ServeProcess server;

    /** A build has none of the archives that ./parley makes after it. */
    @BeforeAll
    static void archive() throws Exception {
        Path script = Path.of(System.getProperty("parley.root"), "scripts", "archive");
        new ProcessBuilder(script.toString()).inheritIO().start().waitFor();
    }

    @BeforeEach
    void serve() throws Exception {
        server = ServeProcess.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void joins() throws Exception {
        String link = server.freshLink();
        List<Long> times = new ArrayList<>();
        try (EngineDriver bob = EngineDriver.start("test");
                WindowDriver ann = WindowDriver.open(Files.createTempDirectory("parley-benchmark"))) {
            bob.join(link, "Bob");
            bob.await(Notice.Call.class, call -> call.call().signalingUp());
            ann.awaitMoving(TileId.SELF);
            for (int number = 0; number < JOINS; number++) {
                ann.awaitNode("#link");
                FxToolkit.run(() -> ((TextInputControl) ann.scene().lookup("#link")).setText(link));
                // As somebody who reads who is there already.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(READING));
                long start = System.nanoTime();
                FxToolkit.run(() -> ((ButtonBase) ann.scene().lookup("#join")).fire());
                while (!otherIsDrawn(ann)) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
                }
                times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                ann.click("#hang-up");
                ann.click("#home");
                bob.await(Notice.Call.class, call -> call.call().members().isEmpty());
                ann.awaitMoving(TileId.SELF);
            }
        }
        System.out.printf("join, first of the window's engine: %d ms%n", times.removeFirst());
        print("join click to the other's picture on the screen, ms", times);
    }

    private static boolean otherIsDrawn(WindowDriver window) {
        return FxToolkit.call(() -> window.scene().getRoot().lookupAll(".picture-view").stream()
                .map(PictureView.class::cast)
                .anyMatch(view ->
                        view.tile().peer().isPresent() && view.pictureProperty().get()));
    }

    @Test
    void deaths() throws Exception {
        for (String signal : List.of("KILL", "STOP")) {
            // The room of a Bob who is killed would keep his place.
            String link = server.freshLink();
            List<Long> times = new ArrayList<>();
            try (EngineDriver bob = EngineDriver.start("test")) {
                bob.join(link, "Bob");
                for (int number = 0; number < DEATHS; number++) {
                    Path folder = Files.createTempDirectory("parley-benchmark");
                    try (WindowDriver ann = WindowDriver.open(folder, Optional.of(link))) {
                        TileId other = ann.awaitOther();
                        ann.awaitMoving(other);
                        long start = System.nanoTime();
                        new ProcessBuilder("kill", "-" + signal, String.valueOf(ann.enginePid()))
                                .start()
                                .waitFor();
                        ann.until("another engine", () -> ann.enginesStarted() == 2);
                        long last = ann.drawnFrame(other).orElse(0L);
                        ann.until(
                                "moves again",
                                () -> ann.drawnFrame(other)
                                        .filter(at -> at > last)
                                        .isPresent());
                        times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                    }
                }
            }
            print("engine ended by SIG" + signal + " to pictures again, ms", times);
        }
    }

    private static void print(String what, List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%s: median %d of %s%n", what, sorted[sorted.length / 2], Arrays.toString(sorted));
    }
}
