package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @LongRun.Only
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
}
