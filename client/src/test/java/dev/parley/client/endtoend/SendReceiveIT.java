package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley send} and {@code ./parley receive}, as people and scripts use them. */
class SendReceiveIT {
    @TempDir
    static Path serverFolder;

    private static ServeProcess server;

    @TempDir
    Path folder;

    private Path into;
    private String link = "";

    @BeforeAll
    static void serve() throws IOException {
        server = ServeProcess.start(Map.of("XDG_DATA_HOME", serverFolder.toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
        link = server.freshLink();
    }

    @Test
    void movesAFileAndAFolderAndSaysSo() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), 5_000_000, 1);
        Path tree = NastyTree.write(folder.resolve("tree"), 60, 2);
        Path report = folder.resolve("report.json");

        try (ParleyProcess ann = send(file.toString(), tree.toString(), "--json", report.toString());
                ParleyProcess bob = receive("--yes", "--into", into.toString())) {
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(ann.output().getLast()).isEqualTo("Everything is delivered.");
            assertThat(bob.output().getLast()).isEqualTo("Everything has arrived.");
        }
        assertThat(into.resolve("clip.bin")).hasSameBinaryContentAs(file);
        assertThat(NastyTree.differences(tree, into.resolve("tree"))).isEmpty();
        assertThat(into).isDirectoryNotContaining("glob:**.part");
        assertThat(report).content().contains("\"state\" : \"done\"", "\"direction\" : \"outgoing\"");
    }

    @Test
    void neverReplacesWhatIsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "new");
        Files.writeString(into.resolve("note.txt"), "old");

        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = receive("--yes", "--overwrite", "never", "--into", into.toString())) {
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
        }
        assertThat(into.resolve("note.txt")).hasContent("old");
        assertThat(into.resolve("note (1).txt")).hasContent("new");
    }

    @Test
    void asksBeforeItTakesAnything() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");

        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = ParleyProcess.start(
                        environment("bob"), "receive", link, "--name", "Bob", "--into", into.toString())) {
            bob.awaitOutput("Ann offers note.txt: 1 file, 5 bytes (.txt). Accept into " + into + "? [y/N]");
            bob.type("n");
            assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(4);
            assertThat(ann.awaitExit()).as(ann::toString).isEqualTo(4);
            assertThat(ann.errors()).contains("parley: The files were declined.");
        }
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void carriesAPipeFromEndToEnd() throws Exception {
        Path received = folder.resolve("received");
        Path file = RandomFile.write(folder.resolve("input"), 3_000_000, 3);

        try (ParleyProcess ann = ParleyProcess.start(
                        environment("ann"), file, null, "send", link, "-", "--as", "dump.sql", "--name", "Ann");
                ParleyProcess bob = ParleyProcess.start(
                        environment("bob"), null, received, "receive", link, "--into", "-", "--yes", "--name", "Bob")) {
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(bob.errors()).anyMatch(line -> line.contains("dump.sql: 1 file, 3.0 MB (.sql)"));
        }
        assertThat(received).hasSameBinaryContentAs(file);
    }

    @Test
    void servesSeveralReceivers() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), 2_000_000, 4);
        Path second = Files.createDirectory(folder.resolve("second"));

        try (ParleyProcess ann = send(file.toString(), "--receivers", "2");
                ParleyProcess bob = receive("--yes", "--into", into.toString())) {
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            try (ParleyProcess cid = ParleyProcess.start(
                    environment("cid"), "receive", link, "--name", "Cid", "--yes", "--into", second.toString())) {
                assertThat(cid.awaitExit()).as(cid::toString).isZero();
            }
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(ann.output().getLast()).isEqualTo("Everything is delivered to 2 people.");
        }
        assertThat(into.resolve("clip.bin")).hasSameBinaryContentAs(file);
        assertThat(second.resolve("clip.bin")).hasSameBinaryContentAs(file);
    }

    @Test
    void goesOnWhereItStoppedWhenBothAreRunAgain() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), 300_000_000, 5);

        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = receive("--yes", "--into", into.toString())) {
            bob.awaitOutput("clip.bin"); // the offer
            awaitPart();
            bob.kill();
            ann.kill();
            bob.onExit().join();
            ann.onExit().join();
        }
        assertThat(into.resolve("clip.bin")).doesNotExist();
        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = receive("--into", into.toString())) {
            // Nobody is asked again: it was accepted once.
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.output()).noneMatch(line -> line.contains("[y/N]"));
        }
        assertThat(into.resolve("clip.bin")).hasSameBinaryContentAs(file);
        assertThat(into.toFile().list()).containsExactly("clip.bin");
    }

    @Test
    void saysWhatIsWrongBeforeAnybodyWaits() throws Exception {
        try (ParleyProcess missing = send(folder.resolve("nowhere").toString());
                ParleyProcess wrong = receive("--overwrite", "always", "--into", into.toString());
                ParleyProcess notAFolder = receive("--into", Files.createFile(folder.resolve("file")) + "/below");
                ParleyProcess twice = ParleyProcess.start("send", "-", "-")) {
            assertThat(missing.awaitExit()).isEqualTo(2);
            assertThat(missing.errors()).anyMatch(line -> line.startsWith("parley: There is no file or folder "));
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(notAFolder.awaitExit()).isEqualTo(2);
            assertThat(twice.awaitExit()).isEqualTo(2);
        }
    }

    @Test
    void givesUpWhenNobodyComesInTime() throws Exception {
        try (ParleyProcess bob = receive("--into", into.toString(), "--seconds", "3")) {
            assertThat(bob.awaitExit()).isEqualTo(1);
            assertThat(bob.errors().getLast()).isEqualTo("parley: The time is up. Nothing was transferred.");
        }
    }

    private void awaitPart() {
        await().atMost(ParleyProcess.PATIENCE).until(() -> partBytes() > 30_000_000);
    }

    private long partBytes() throws IOException {
        try (var files = Files.walk(into)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private ParleyProcess send(String... arguments) throws IOException {
        return ParleyProcess.start(environment("ann"), with("send", "Ann", arguments));
    }

    private ParleyProcess receive(String... arguments) throws IOException {
        return ParleyProcess.start(environment("bob"), with("receive", "Bob", arguments));
    }

    private String[] with(String command, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, link, "--name", name));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    /** Each has a home of its own. */
    private Map<String, String> environment(String who) {
        return Map.of("XDG_DATA_HOME", folder.resolve("home-" + who).toString());
    }
}
