package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.bus.PrivateBus;
import dev.parley.client.trust.RoomLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a private bus, with a tray and services that would put the computer to sleep. */
class WindowAroundIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("parley.root"), "scripts", "launch");

    @TempDir
    Path folder;

    private Process window(PrivateBus bus, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(LAUNCHER.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("window.log").toFile()));
        Map<String, String> environment = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY").forEach(environment::remove);
        Path runtime = folder.resolve("run");
        if (!Files.exists(runtime)) {
            Files.createDirectory(
                    runtime, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.toString());
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.put("PARLEY_GLASS", "Headless");
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.session().address().orElseThrow());
        Path settings = folder.resolve("parley").resolve("settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, """
                {"name": "Ann", "camera": "none", "microphone": "none", "language": "german"}
                """);
        return builder.start();
    }

    private static void kill(Process window) throws InterruptedException {
        window.descendants().forEach(ProcessHandle::destroyForcibly);
        window.destroyForcibly();
        assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void isInTheTrayKeepsTheComputerAwakeInACallAndLeavesNothingWhenItIsKilled() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                StagedServices services =
                        StagedServices.on(bus).withScreenSaver().withPower();
                StagedWatcher watcher = StagedWatcher.on(bus, true)) {
            // Nobody answers there, so the call is one that is being joined.
            String link = RoomLink.fresh("http://127.0.0.1:9").text();
            Process window = window(bus, link);
            try {
                await().until(() -> watcher.registered.size() == 1);
                await().until(() -> services.held.size() == 2);
                await().until(() -> watcher.lines().contains("Auflegen"));
                assertThat(watcher.lines())
                        .containsExactly("Parley öffnen", "Mikrofon einschalten", "Auflegen", "Parley beenden");
                watcher.click("Auflegen");
                await().until(services.held::isEmpty);
                await().until(() -> watcher.lines().contains("Auflegen (off)"));
            } finally {
                kill(window);
            }

            Process again = window(bus, link);
            try {
                await().until(() -> watcher.registered.size() == 2);
                await().until(() -> services.held.size() == 2);
            } finally {
                kill(again);
            }
            await().until(services.held::isEmpty);
            assertThat(watcher.isThere()).as("what is registered").isFalse();

            Process third = window(bus);
            try {
                await().until(() -> watcher.registered.size() == 3);
                watcher.click("Parley beenden");
                assertThat(third.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(third.exitValue()).isZero();
            } finally {
                kill(third);
            }
        }
    }
}
