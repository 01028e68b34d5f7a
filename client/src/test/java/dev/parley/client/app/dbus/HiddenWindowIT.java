package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.bus.PrivateBus;
import dev.parley.client.capture.x11.VirtualDesktop;
import dev.parley.client.capture.x11.XClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window on a real X server, drawn by GTK as people have it, that is closed into the tray. */
class HiddenWindowIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("parley.root"), "scripts", "launch");
    /** As the kernel cuts the name of JavaFX's thread off. */
    private static final String FX = "JavaFX Applicat";

    private static final Duration WHILE = Duration.ofSeconds(2);
    /** JavaFX's clock for GTK would be 120 by itself. */
    private static final long FEW = 40;

    @TempDir
    Path folder;

    @Test
    void nothingWakesItUntilItIsOpenedAndThenItIsPainted() throws Exception {
        try (VirtualDesktop desktop = VirtualDesktop.start("1280x900x24").withManager();
                XClient client = desktop.client();
                PrivateBus bus = PrivateBus.start(folder);
                StagedWatcher watcher = StagedWatcher.on(bus, true)) {
            Process window = window(bus, desktop);
            try {
                await().until(() -> watcher.registered.size() == 1);
                client.askToClose(client.listed().getFirst());
                await().until(() -> client.listed().isEmpty());
                await().until(() -> window.descendants().findAny().isEmpty());
                await().pollInterval(WHILE).until(new Wakeups(window.pid())::areFew);

                watcher.click("Open Parley");
                await().until(() -> !client.listed().isEmpty());
                await().until(() -> colours(desktop) > FEW);
                await().until(() -> window.descendants().findAny().isPresent());
            } finally {
                window.descendants().forEach(ProcessHandle::destroyForcibly);
                window.destroyForcibly();
            }
        }
    }

    private Process window(PrivateBus bus, VirtualDesktop desktop) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("window.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("WAYLAND_DISPLAY");
        environment.putAll(desktop.environment());
        environment.put(
                "XDG_RUNTIME_DIR",
                Files.createDirectory(
                                folder.resolve("run"),
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                        .toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.toString());
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.session().address().orElseThrow());
        Files.createDirectories(folder.resolve("parley"));
        Files.writeString(folder.resolve("parley/settings.json"), """
                {"name": "Ann", "camera": "none", "microphone": "none", "language": "english", "closing": "stay"}
                """);
        return builder.start();
    }

    /** How often JavaFX's thread of a program was woken since it was asked last. */
    private static final class Wakeups {
        private final long pid;
        private long before = Long.MIN_VALUE / 2;

        Wakeups(long pid) {
            this.pid = pid;
        }

        boolean areFew() throws IOException {
            long now = count();
            boolean few = now - before < FEW;
            before = now;
            return few;
        }

        private long count() throws IOException {
            try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
                for (Path thread : threads.toList()) {
                    if (Files.readString(thread.resolve("comm")).strip().equals(FX)) {
                        return Files.readAllLines(thread.resolve("status")).stream()
                                .filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum();
                    }
                }
            }
            throw new AssertionError("it has no thread of JavaFX");
        }
    }

    /** Shades of grey that can be seen; a window that is not painted is of one colour. */
    private static long colours(VirtualDesktop desktop) throws Exception {
        Process grab = new ProcessBuilder(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-f",
                        "x11grab",
                        "-i",
                        desktop.display(),
                        "-frames:v",
                        "1",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "gray",
                        "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean[] seen = new boolean[256];
        long colours = 0;
        try (InputStream out = grab.getInputStream()) {
            for (byte each : out.readAllBytes()) {
                if (!seen[each & 0xFF]) {
                    seen[each & 0xFF] = true;
                    colours++;
                }
            }
        }
        assertThat(grab.waitFor()).isZero();
        return colours;
    }
}
