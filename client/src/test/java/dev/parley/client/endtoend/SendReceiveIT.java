package dev.parley.client.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that go from terminal to terminal, as people and scripts send them. */
class SendReceiveIT extends SendReceive {
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
    void goesToWhoWantsItThoughAnotherDoesNotAndAThirdSendsToo() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");
        Path other = Files.writeString(folder.resolve("other.txt"), "other");

        try (ParleyProcess bob = ParleyProcess.start(
                        environment("bob"), "receive", link, "--name", "Bob", "--into", into.toString());
                ParleyProcess dan = ParleyProcess.start(
                        environment("dan"), "send", link, other.toString(), "--name", "Dan", "--seconds", "60");
                ParleyProcess ann = send(file.toString())) {
            ann.awaitOutput(
                    "Dan: The program on the other side does not take these files, and did not ask its person.");
            dan.awaitOutput("Ann offers note.txt, which this command does not take.");
            ann.awaitOutput("Offered to Bob: note.txt");
            try (ParleyProcess cid = ParleyProcess.start(
                    environment("cid"), "receive", link, "--name", "Cid", "--stay", "--into", into.toString())) {
                // Else all who are there have answered before Cid is, and Ann leaves.
                ann.awaitOutput("Offered to Cid: note.txt");
                answer(bob, "Ann offers note.txt", "n");
                answer(cid, "Ann offers note.txt", "y");
                assertThat(ann.awaitExit()).as(ann::toString).isZero();
                assertThat(ann.output().getLast())
                        .contains("Delivered to Cid.", "Not taken by the programs of Dan.", "Declined by Bob.");
            }
        }
        assertThat(into.resolve("note.txt")).hasContent("hello");
    }

    /** Two offer, and are asked about one after the other; only one of them is taken. */
    private static void answer(ParleyProcess person, String offer, String answer) throws Exception {
        await().atMost(ParleyProcess.PATIENCE)
                .until(() -> person.output().stream().anyMatch(line -> line.contains("[y/N]")));
        String asked = person.output().stream()
                .filter(line -> line.contains("[y/N]"))
                .reduce((_, last) -> last)
                .orElseThrow();
        if (!asked.contains(offer)) {
            person.type("n");
            person.awaitOutput(offer);
        }
        person.type(answer);
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
    void whatStandardOutputDoesNotTakeIsKeptAndSaid() throws Exception {
        Path file = RandomFile.write(folder.resolve("dump.sql"), 300_000, 6);
        Path report = folder.resolve("report.json");

        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = ParleyProcess.start(
                        environment("bob"),
                        null,
                        Path.of("/dev/full"),
                        "receive",
                        link,
                        "--into",
                        "-",
                        "--yes",
                        "--json",
                        report.toString())) {
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.awaitExit()).as(bob::toString).isEqualTo(1);
            assertThat(bob.errors().getLast())
                    .startsWith("parley: Standard output did not take everything: ")
                    .contains("What has come is kept in ");
            assertThat(bob.errors()).noneMatch(line -> line.startsWith("Everything has arrived"));
        }
        assertThat(Files.readString(report)).contains("\"exitCode\" : 1", "did not take everything");
        try (Stream<Path> kept = Files.walk(folder.resolve("home-bob/parley/spool"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(each -> assertThat(each).hasSameBinaryContentAs(file));
        }
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
}
