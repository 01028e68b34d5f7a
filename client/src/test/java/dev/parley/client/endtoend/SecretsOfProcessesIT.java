package dev.parley.client.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.server.ServeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other users, and whoever is sent the file of a crash, can see of a program that was started with a link. */
class SecretsOfProcessesIT {
    private static final String WAITING = "Waiting for somebody to join.";

    @TempDir
    private Path data;

    @Test
    void noProcessShowsTheLinkItWasStartedWith() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                EngineDriver bob = EngineDriver.start("test")) {
            String link = server.freshLink();
            bob.join(link, "Bob");
            try (ParleyProcess call = ParleyProcess.start("call", link, "--name", "Ann", "--camera", "test");
                    ParleyProcess window = ParleyProcess.start(
                            Map.of("PARLEY_GLASS", "Headless"), link, "--name", "Cleo", "--camera", "test")) {
                bob.awaitConnected(2);
                assertThat(window.descendants()).isNotEmpty();
                assertThat(shown(call.pid())).contains("call\0");
                try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                    for (Path process : processes
                            .filter(path -> path.getFileName().toString().matches("[0-9]+"))
                            .toList()) {
                        assertThat(shown(Long.parseLong(process.getFileName().toString())))
                                .doesNotContain(secret(link));
                    }
                }
            }
        }
    }

    @Test
    void aCrashLeavesAFileForItsUserAloneWithoutTheLink() throws Exception {
        Path crashes = Files.createDirectories(data.resolve("parley/crashes"));
        Files.setPosixFilePermissions(crashes, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (int day = 10; day < 30; day++) {
            Files.createFile(crashes.resolve("2001-01-" + day + "T000000-1.log"));
        }
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (ParleyProcess call = ParleyProcess.start(Map.of("XDG_DATA_HOME", data.toString()), "call", link)) {
                call.awaitOutput(WAITING);
                assertThat(Files.readString(Path.of("/proc", String.valueOf(call.pid()), "limits")))
                        .containsPattern("Max core file size +0 +0 ");
                signal("SEGV", call);
                assertThat(call.awaitExit()).as(call::toString).isNotZero();

                List<Path> kept = list(crashes);
                assertThat(kept).hasSize(10).contains(crashes.resolve("2001-01-21T000000-1.log"));
                String crash = Files.readString(kept.getLast(), ISO_8859_1);
                assertThat(crash).contains("SIGSEGV").contains("java_command").doesNotContain(secret(link));
                assertThat(Files.getPosixFilePermissions(crashes))
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
                assertThat(call.toString().replace(link, "")).doesNotContain(secret(link));
                aReportTakesItsPlace(kept.getLast(), secret(link));
            }
        }
        assertThat(leftInTheCurrentFolder()).isEmpty();
    }

    private void aReportTakesItsPlace(Path crash, String secret) throws Exception {
        Path report = crash.resolveSibling(crash.getFileName().toString().replace(".log", ".txt"));
        try (ParleyProcess next = ParleyProcess.start(Map.of("XDG_DATA_HOME", data.toString()), "transfers")) {
            assertThat(next.awaitExit()).isZero();
            assertThat(next.errors())
                    .containsExactly(
                            "parley: it crashed the last time; what can be told of that, without anything private, is in "
                                    + report);
        }
        assertThat(crash).doesNotExist();
        assertThat(report)
                .content()
                .contains("program: command", "end: signal SIGSEGV")
                .doesNotContain(secret, "java_command");
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anAbortLeavesNothing() throws Exception {
        try (ServeProcess server = ServeProcess.shared();
                ParleyProcess call =
                        ParleyProcess.start(Map.of("XDG_DATA_HOME", data.toString()), "call", server.freshLink())) {
            call.awaitOutput(WAITING);
            signal("ABRT", call);
            assertThat(call.awaitExit()).isEqualTo(134);
            assertThat(list(data.resolve("parley/crashes"))).isEmpty();
        }
        assertThat(leftInTheCurrentFolder()).isEmpty();
    }

    private static void signal(String name, ParleyProcess process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Arguments and environment; nothing of a process that has just ended. */
    private static String shown(long pid) {
        StringBuilder shown = new StringBuilder();
        for (String file : List.of("cmdline", "environ")) {
            try {
                shown.append(Files.readString(Path.of("/proc", String.valueOf(pid), file), ISO_8859_1));
            } catch (IOException e) {
                // It is gone, or another user's.
            }
        }
        return shown.toString();
    }

    private static String secret(String link) {
        return link.substring(link.indexOf('#') + 3);
    }

    private static List<Path> leftInTheCurrentFolder() throws IOException {
        return list(Path.of("").toAbsolutePath()).stream()
                .filter(path -> path.getFileName().toString().matches("core.*|hs_err.*"))
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
