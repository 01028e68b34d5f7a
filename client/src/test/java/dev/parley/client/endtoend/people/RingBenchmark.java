package dev.parley.client.endtoend.people;

import dev.parley.client.PrivatePulseAudio;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.media.SoundDevices;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.endtoend.window.WindowDriver;
import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.picture.PictureView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures a ring between two windows, each with an engine of its own, over a server that is a process too: from the press on a name
 * until the other's window of its own is on the screen and the engine told to play its tone, and from <i>Accept</i> until each has
 * drawn a picture of the other. Both windows are drawn into memory, in software, by one JVM, whose clock times both.
 * {@code scripts/benchmark-ring}.
 */
class RingBenchmark {
    private static final int RINGS = 12;

    /** A box takes twenty notes a minute from one address, and a ring that is answered takes three. */
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(10);

    /** What is answered has to be on the screen for half a second. */
    private static final long SEEN = TimeUnit.MILLISECONDS.toNanos(700);

    /** A build has none of the archives that ./parley makes after it. */
    @BeforeAll
    static void archive() throws Exception {
        Path script = Path.of(System.getProperty("parley.root"), "scripts", "archive");
        new ProcessBuilder(script.toString()).inheritIO().start().waitFor();
    }

    @Test
    void rings() throws Exception {
        List<Long> ringing = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        List<Long> caller = new ArrayList<>();
        List<Long> callee = new ArrayList<>();
        try (PrivatePulseAudio sound = SoundDevices.soundServer();
                ServeProcess server = ServeProcess.start();
                WindowDriver bob = open("Bob", server, sound);
                WindowDriver ann = open("Ann", server, sound)) {
            befriend(ann, bob, "Bob");
            befriend(bob, ann, "Ann");
            for (int number = 0; number <= RINGS; number++) {
                ann.awaitNode(".presence-THERE");
                Node name = ann.awaitNode(".person-main");
                long start = System.nanoTime();
                press(name);
                until(() -> incoming().isPresent());
                ringing.add(since(start));
                until(() -> ann.text("#outgoing-sentence").startsWith("It rings"));
                told.add(since(start));
                LockSupport.parkNanos(SEEN);
                Stage there = incoming().orElseThrow();
                Node accept = FxToolkit.call(() -> there.getScene().getRoot().lookup("#accept-video"));
                long answered = System.nanoTime();
                press(accept);
                boolean[] drawn = new boolean[2];
                until(() -> {
                    if (!drawn[0] && otherIsDrawn(ann)) {
                        drawn[0] = true;
                        caller.add(since(answered));
                    }
                    if (!drawn[1] && otherIsDrawn(bob)) {
                        drawn[1] = true;
                        callee.add(since(answered));
                    }
                    return drawn[0] && drawn[1];
                });
                press(ann, "#hang-up");
                press(bob, "#hang-up");
                press(ann, "#home");
                press(bob, "#home");
                LockSupport.parkNanos(BETWEEN - (System.nanoTime() - start));
            }
        }
        print("press on a name to the other's window that rings, ms", ringing);
        print("press on a name to its caller being told so, ms", told);
        print("Accept to a picture on the caller's screen, ms", caller);
        print("Accept to a picture on the screen of who accepted, ms", callee);
    }

    /** With a sound server, as people have one: without, the window renews its engine after each call, to look for one again. */
    private static WindowDriver open(String who, ServeProcess server, PrivatePulseAudio sound) throws Exception {
        Path folder = Files.createTempDirectory("parley-benchmark");
        Path launcher = folder.resolve("launch");
        String variables = sound.environment().entrySet().stream()
                .map(each -> each.getKey() + "='" + each.getValue() + "'")
                .collect(Collectors.joining(" "));
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec env %s '%s/scripts/launch' \"$@\"\n"
                        .formatted(variables, System.getProperty("parley.root")));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        System.setProperty("parley.launcher", launcher.toString());
        return WindowDriver.open(
                folder,
                old -> old.withCamera("test", WindowDriver.PICTURE_HEIGHT)
                        .withSound("none", "default")
                        .withName(who)
                        .withServer(server.http().toString()),
                Optional.empty());
    }

    /** One keeps the other, by the link that the other is shown. */
    private static void befriend(WindowDriver one, WindowDriver other, String name) {
        press(other, "#own-link");
        other.awaitText("#own-link-text", "/c#1.");
        String link = other.text("#own-link-text");
        press(other, "#own-link-close");
        press(one, "#add-person");
        one.type("#person-link", link);
        one.type("#person-name", name);
        press(one, "#person-keep");
        one.awaitNode(".presence-THERE");
    }

    private static void press(WindowDriver window, String selector) {
        press(window.awaitNode(selector));
    }

    private static void press(Node node) {
        FxToolkit.run(() -> ((ButtonBase) node).fire());
    }

    /** The window of its own, once it has been drawn. */
    private static Optional<Stage> incoming() {
        return FxToolkit.call(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.isShowing()
                        && stage.getScene().getRoot().getStyleClass().contains("incoming"))
                .findFirst());
    }

    private static boolean otherIsDrawn(WindowDriver window) {
        return FxToolkit.call(() -> window.scene().getRoot().lookupAll(".picture-view").stream()
                .map(PictureView.class::cast)
                .anyMatch(view ->
                        view.tile().peer().isPresent() && view.pictureProperty().get()));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + ParleyProcess.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time");
            }
            // Looking itself takes time of the thread that draws.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The first of a program loads what the others find loaded, and is told by itself. */
    private static void print(String what, List<Long> values) {
        long first = values.getFirst();
        long[] sorted =
                values.stream().skip(1).mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: median %d of %s, first %d%n", what, sorted[sorted.length / 2], Arrays.toString(sorted), first);
    }
}
