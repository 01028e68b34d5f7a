package dev.parley.client.app.dbus;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.Waiting;
import dev.parley.client.app.desktop.AroundWindow;
import dev.parley.client.app.people.OwnKeysFile;
import dev.parley.client.app.people.People;
import dev.parley.client.book.SqliteBook;
import dev.parley.client.bus.PrivateBus;
import dev.parley.client.contact.Contact;
import dev.parley.client.trust.OwnKeys;
import dev.parley.client.ui.tray.AutostartPort;
import dev.parley.signaling.ServerConfig;
import dev.parley.signaling.SignalingServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits without a window, as programs of their own on a private bus: in the tray, and to be rung. */
class BackgroundIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("parley.root"), "scripts", "launch");
    private static final String LAUNCHED_BY = "parley.launcher";

    @TempDir
    Path folder;

    private SignalingServer server;
    private PrivateBus bus;
    private StagedWatcher watcher;
    private StagedNotifier notifier;
    private OwnKeys bens;

    @BeforeEach
    void people() throws Exception {
        server = SignalingServer.start(ServerConfig.local("10.77.0.1"));
        bus = PrivateBus.start(folder);
        watcher = StagedWatcher.on(bus, true);
        notifier = StagedNotifier.on(bus, "actions");
        OwnKeys adas = new OwnKeysFile(home("ada")).load();
        bens = new OwnKeysFile(home("ben")).load();
        keep("ada", "Ben", bens);
        keep("ben", "Ada", adas);
        Files.writeString(home("ben").resolve("settings.json"), """
                {"name": "Ben", "camera": "none", "microphone": "none", "language": "english", "server": "%s"}
                """.formatted(address()));
        Files.createDirectory(
                folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void end() throws Exception {
        // Also those that these have started, and that go on without them.
        ProcessHandle.allProcesses().filter(each -> isOurs(each.pid())).forEach(ProcessHandle::destroyForcibly);
        System.clearProperty(LAUNCHED_BY);
        notifier.close();
        watcher.close();
        bus.close();
        server.close();
    }

    @Test
    void aRingOpensTheWindowAndIsAnsweredThere() throws Exception {
        Process waiting = ben("background");
        await().until(() -> watcher.registered.size() == 1);
        assertThat(watcher.lines()).containsExactly("Open Parley", "Quit Parley");
        assertThat(memory(waiting)).as("of all of it, without an engine").hasSize(1);

        // By a terminal, which does not tell what waits.
        keep("ben", "Zoe", new OwnKeysFile(home("zoe")).load());
        Path said = folder.resolve("ada.out");
        Process ada = ada(said);
        await().until(() ->
                notifier.shown.stream().anyMatch(each -> each.title().equals("Ada")));
        assertThat(waiting.waitFor(2, TimeUnit.MINUTES))
                .as("the window waits now")
                .isTrue();
        assertThat(waiting.exitValue()).isZero();
        StagedNotifier.Shown ring = notifier.shown.stream()
                .filter(each -> each.title().equals("Ada"))
                .findFirst()
                .orElseThrow();
        // As with the window's own buttons: an answer that came sooner was meant for something else.
        await().pollDelay(1, TimeUnit.SECONDS).until(() -> true);
        notifier.press(ring.number(), ring.actions().get(ring.actions().indexOf("Accept with sound only") - 1));
        await().until(() -> Files.readString(said).contains("Ben answered."));
        await().until(() -> Files.readString(said).contains("In a call with Ben."));
        ada.destroy();
        assertThat(ada.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aClickOpensTheWindowAndAnotherStartFindsWhatWaits() throws Exception {
        Process waiting = ben("background");
        await().until(() -> watcher.registered.size() == 1);
        Process second = ben("background");
        assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).as("it waits already").isEqualTo(1);
        System.out.printf("waiting in the background: %s MB%n", memory(waiting));

        watcher.click("Open Parley");
        await().until(() -> watcher.registered.size() == 2);
        assertThat(waiting.waitFor(2, TimeUnit.MINUTES)).isTrue();

        // The other way round, as a window does it that has been closed for a while.
        Process next = ben("background", "--after-window");
        assertThat(next.inputReader().readLine()).isEqualTo("ready");
        watcher.click("Quit Parley");
        await().until(() -> watcher.registered.size() == 3);
        assertThat(watcher.lines()).hasSize(2);
        Process start = ben();
        assertThat(start.waitFor(2, TimeUnit.MINUTES)).as("it told what waits").isTrue();
        await().until(() -> watcher.registered.size() == 4);
        assertThat(next.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theEndOfTheSessionIsItsEnd() throws Exception {
        Process waiting = ben("background");
        await().until(() -> watcher.registered.size() == 1);
        notifier.close();
        watcher.close();
        bus.close();
        assertThat(waiting.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(waiting.exitValue()).isZero();
    }

    @LongRun.Only
    @Test
    void whatADesktopStartsAtLoginWaits() throws Exception {
        System.setProperty(LAUNCHED_BY, LAUNCHER.toString());
        Map<String, String> session = Map.of(
                "DBUS_SESSION_BUS_ADDRESS",
                bus.session().address().orElseThrow(),
                "XDG_CONFIG_HOME",
                folder.resolve("ben").toString());
        assertThat(AroundWindow.of(session).autostart().set(true).toCompletableFuture())
                .succeedsWithin(Waiting.PATIENCE)
                .isInstanceOf(AutostartPort.Standing.On.class);
        Path entry = folder.resolve("ben/autostart/dev.parley.Parley.desktop");
        Process login = as("ben", List.of("gio", "launch", entry.toString())).start();
        assertThat(login.waitFor()).isZero();
        await().until(() -> watcher.registered.size() == 1);
        assertThat(watcher.lines()).containsExactly("Open Parley", "Quit Parley");
        watcher.click("Quit Parley");
        await().until(() -> ProcessHandle.allProcesses().noneMatch(each -> isOurs(each.pid())));
    }

    private boolean isOurs(long pid) {
        try {
            return pid != ProcessHandle.current().pid()
                    && Files.readString(Path.of("/proc", String.valueOf(pid), "environ"), StandardCharsets.ISO_8859_1)
                            .contains("XDG_RUNTIME_DIR=" + folder.resolve("run"));
        } catch (IOException e) {
            return false;
        }
    }

    private String address() {
        return server.httpUri().toString().replaceFirst("/$", "");
    }

    private Path home(String who) {
        return folder.resolve(who).resolve("parley");
    }

    private void keep(String whose, String name, OwnKeys keys) {
        try (SqliteBook book = People.open(home(whose))) {
            book.keep(Contact.fresh(name, keys.identity().key(), Optional.of(keys.link(address())), Instant.now()));
        }
    }

    private Process ben(String... arguments) throws IOException {
        return start("ben", Optional.empty(), arguments);
    }

    private Process ada(Path said) throws IOException {
        return start("ada", Optional.of(said), "ring", "Ben", "--camera", "none", "--mic", "none");
    }

    private Process start(String who, Optional<Path> said, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(LAUNCHER.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = as(who, line);
        said.ifPresent(file -> builder.redirectOutput(file.toFile()));
        return builder.start();
    }

    private ProcessBuilder as(String who, List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(who + ".log").toFile()));
        Map<String, String> environment = builder.environment();
        List.of("DISPLAY", "WAYLAND_DISPLAY").forEach(environment::remove);
        environment.put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve(who).toString());
        environment.put("XDG_DATA_HOME", folder.resolve(who).toString());
        environment.put("PULSE_SERVER", "unix:/nowhere/native");
        environment.put("PARLEY_GLASS", "Headless");
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.session().address().orElseThrow());
        return builder;
    }

    /** Megabytes of each process of a program: what it has alone, and its share of what it has with others. */
    private static List<Long> memory(Process program) throws IOException {
        List<Long> megabytes = new ArrayList<>();
        List<Long> pids = new ArrayList<>(List.of(program.pid()));
        program.descendants().forEach(each -> pids.add(each.pid()));
        for (long pid : pids) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    megabytes.add(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
                }
            }
        }
        return megabytes;
    }
}
