package dev.parley.client.endtoend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.app.desktop.WindowParts;
import dev.parley.client.control.Command;
import dev.parley.client.control.Notice;
import dev.parley.client.crash.CrashFolder;
import dev.parley.client.crash.RunningMark;
import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.server.ServeProcess;
import dev.parley.client.ui.engine.RunningEngine;
import dev.parley.client.ui.settings.TracesPort;
import dev.parley.client.ui.shell.surroundings.WindowPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of real engines and windows that a signal ends, as a fault of native code does. */
class CrashReportsIT {
    private static final String CANARY = "Xylophone";

    private static final String LAUNCHER = "parley.launcher";

    @TempDir
    private Path folder;

    @BeforeEach
    void startAsThePersonDoes() {
        System.setProperty(
                LAUNCHER,
                Path.of(System.getProperty("parley.root"), "scripts", "launch").toString());
    }

    @AfterEach
    void forgetHow() {
        System.clearProperty(LAUNCHER);
    }

    @ParameterizedTest
    @CsvSource({"SEGV", "ABRT"})
    void anEngineThatDiesInACallLeavesAReportWithNothingPrivate(String signal) throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                WindowParts parts = WindowParts.in(folder)) {
            WindowPorts ports = parts.ports();
            TracesPort traces = ports.traces();
            traces.deleteCrashes().toCompletableFuture().join();
            List<Notice> notices = new CopyOnWriteArrayList<>();
            CompletableFuture<Integer> ended = new CompletableFuture<>();
            RunningEngine engine = ports.engines().start(notices::add, ended::complete);
            String link = server.freshLink();
            engine.send(new Command.Join(link, CANARY));
            engine.send(new Command.SendChat(CANARY + " chat"));
            await().atMost(ParleyProcess.PATIENCE)
                    .until(() -> notices.stream().anyMatch(Notice.Call.class::isInstance));

            kill(signal, engine.pid());
            assertThat(ended.get()).isNotZero();
            await().atMost(ParleyProcess.PATIENCE).until(() -> !crashes(traces).isEmpty());

            assertThat(crashes(traces))
                    .singleElement()
                    .asString()
                    .contains("program: engine", "end: signal SIG" + signal, "version: ");
            assertThat(String.join("", crashes(traces)))
                    .doesNotContainIgnoringCase(CANARY)
                    .doesNotContain(
                            link.substring(link.indexOf('#') + 1),
                            server.freshLink().replaceAll("/j#.*", ""),
                            folder.toString());
            assertThat(traces.find().toCompletableFuture().join())
                    .filteredOn(trace -> trace.kind() == TracesPort.Kind.CRASHES)
                    .singleElement()
                    .satisfies(trace ->
                            assertThat(trace.paths()).singleElement().asString().endsWith(".txt"));
            assertThat(traces.deleteCrashes().toCompletableFuture().join()).isEmpty();
        }
    }

    @Test
    void aWindowThatASignalEndsIsToldOfByTheNext() throws Exception {
        Path crashes = folder.resolve("parley/crashes");
        Map<String, String> own = Map.of(
                "PARLEY_GLASS", "Headless", "XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString());
        try (ParleyProcess window = ParleyProcess.start(own, "--camera", "none", "--mic", "none")) {
            await().atMost(ParleyProcess.PATIENCE).until(() -> Files.exists(crashes.resolve("window-" + window.pid())));
            kill("ABRT", window.pid());
            window.awaitExit();
        }
        CrashFolder reports = new CrashFolder(crashes);
        RunningMark.set(reports).close();
        assertThat(reports.texts())
                .singleElement()
                .asString()
                .contains("program: window", "a signal that leaves no trace");
        try (Stream<Path> left = Files.list(crashes)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aWindowWhoseMemoryRanOutEndsAndIsToldOfByTheNext() throws Exception {
        Path crashes = folder.resolve("parley/crashes");
        Map<String, String> own = new HashMap<>(little("16m"));
        own.put("PARLEY_GLASS", "Headless");
        own.put(CANARY.toUpperCase(Locale.ROOT), CANARY);
        try (ParleyProcess window = ParleyProcess.start(own, "--name", CANARY, "--camera", "none", "--mic", "none")) {
            assertThat(window.awaitExit()).isNotZero();
        }
        CrashFolder reports = new CrashFolder(crashes);
        RunningMark.set(reports).close();
        assertThat(reports.texts())
                .singleElement()
                .asString()
                .contains("program: window", "end: out of memory (Java heap space)", "trace:")
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain(folder.toString());
        assertThat(crashes).isDirectoryNotContaining("glob:**.log");
    }

    @Test
    void anEngineWhoseMemoryRanOutEndsAndTellsNothingOfWhatFilledIt() throws Exception {
        CrashFolder reports = new CrashFolder(folder.resolve("parley/crashes"));
        try (ParleyProcess engine = ParleyProcess.start(little("12m"), "engine", "--camera", "none", "--mic", "none")) {
            engine.awaitOutput("\"ready\"");
            try {
                engine.type("{\"type\":\"sendChat\",\"text\":\"" + CANARY.repeat(700_000) + "\"}");
            } catch (IOException e) {
                assertThat(e).as("it ended before it had read all").hasMessage("Broken pipe");
            }
            assertThat(engine.awaitExit()).isNotZero();
        }
        reports.distil();
        assertThat(reports.texts())
                .singleElement()
                .asString()
                .contains("program: engine", "end: out of memory (Java heap space)", "trace:")
                .doesNotContainIgnoringCase(CANARY);
    }

    /** Options of {@code _JAVA_OPTIONS} stand behind the launcher's own. */
    private Map<String, String> little(String heap) {
        return Map.of(
                "_JAVA_OPTIONS",
                "-Xmx" + heap,
                "XDG_DATA_HOME",
                folder.toString(),
                "XDG_CONFIG_HOME",
                folder.toString());
    }

    private static List<String> crashes(TracesPort traces) {
        return traces.crashes().toCompletableFuture().join();
    }

    private static void kill(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
