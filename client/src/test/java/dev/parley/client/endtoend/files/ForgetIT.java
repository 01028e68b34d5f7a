package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import dev.parley.client.endtoend.files.matrix.FilesEngine;
import dev.parley.client.endtoend.server.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley forget} after a transfer between real engines was cut off in the middle. */
class ForgetIT {
    private static final int SIZE = 300_000_000;

    @TempDir
    private Path folder;

    @Test
    void deletesWhatAnInterruptedTransferLeft() throws Exception {
        Path film = folder.resolve("film.mkv");
        RandomFile.write(film, SIZE, 1);
        Path into = Files.createDirectory(folder.resolve("received"));
        Path home = folder.resolve("bob");
        Path config = Files.createDirectories(folder.resolve("config").resolve("parley"));
        Files.writeString(config.resolve("settings.json"), "{\"name\": \"Bob\"}");
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                config.getParent().toString());
        try (ServeProcess server = ServeProcess.shared()) {
            String link = server.freshLink();
            try (FilesEngine ann = FilesEngine.join("Ann", link, folder.resolve("ann"));
                    FilesEngine bob = FilesEngine.join("Bob", link, home)) {
                ann.offer(film);
                String transfer = bob.accept(into);
                bob.engine().until("some of it", () -> bob.bytes(transfer) > 0);
                assertThat(said(environment, 1, "forget", "--yes"))
                        .last()
                        .isEqualTo(
                                "parley: Another Parley is running. Close it, then run this again. Nothing was deleted.");
                bob.kill();
            }
        }
        assertThat(filesIn(into)).as("what has come so far").isNotEmpty();

        try (ParleyProcess forget = ParleyProcess.start(environment, "forget")) {
            forget.type("n");
            assertThat(forget.awaitExit()).isZero();
            assertThat(forget.output())
                    .anyMatch(line -> line.contains("settings.json"))
                    .anyMatch(line -> line.contains("film.mkv."))
                    .last()
                    .asString()
                    .endsWith("Nothing was deleted.");
        }
        assertThat(filesIn(into)).isNotEmpty();

        try (ParleyProcess forget = ParleyProcess.start(environment, "forget")) {
            forget.type("y");
            assertThat(forget.awaitExit()).isZero();
            assertThat(forget.output()).last().asString().endsWith("Everything is deleted.");
        }
        assertThat(filesIn(into)).isEmpty();
        assertThat(filesIn(home))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("lock");
        assertThat(filesIn(config)).isEmpty();
        assertThat(said(environment, 0, "forget")).containsExactly("Nothing is kept on this computer.");
    }

    @Test
    void deletesNothingWhileSomebodyCanBeRung() throws Exception {
        Path home = folder.resolve("home");
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString());
        try (ServeProcess server = ServeProcess.shared();
                ParleyProcess listen = ParleyProcess.start(
                        environment, "listen", "--server", server.http().toString())) {
            listen.awaitOutput("You can be rung");
            assertThat(said(environment, 1, "forget", "--yes"))
                    .last()
                    .asString()
                    .startsWith("parley: Another Parley is running.");
            assertThat(home.resolve("parley").resolve("identity.json")).exists();
        }
        assertThat(said(environment, 0, "forget", "--yes")).last().isEqualTo("Everything is deleted.");
        assertThat(filesIn(home)).isEmpty();
    }

    @Test
    void looksWhereTheLauncherPutsCrashFilesWhateverHomeTheSystemKnows() throws Exception {
        Path crashes = Files.createDirectories(folder.resolve(".local/share/parley/crashes"));
        Path crash = Files.writeString(crashes.resolve("2026-11-28T120000-1.log"), "memory");
        Path config = Files.createDirectories(folder.resolve(".config/parley"));
        Path settings = Files.writeString(config.resolve("settings.json"), "{}");
        Map<String, String> environment = Map.of("HOME", folder.toString(), "XDG_DATA_HOME", "", "XDG_CONFIG_HOME", "");
        assertThat(said(environment, 0, "forget", "--yes")).last().asString().endsWith("Everything is deleted.");
        assertThat(crash).doesNotExist();
        assertThat(settings).doesNotExist();
    }

    /** All that it says, on both streams. */
    private static List<String> said(Map<String, String> environment, int exitCode, String... arguments)
            throws Exception {
        try (ParleyProcess process = ParleyProcess.start(environment, arguments)) {
            assertThat(process.awaitExit()).as(process.toString()).isEqualTo(exitCode);
            return Stream.concat(process.output().stream(), process.errors().stream())
                    .toList();
        }
    }

    private static List<Path> filesIn(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
