package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.LongRun;
import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files that go from a terminal to several people, of whom not all want them. */
class ReceiversIT extends SendReceive {
    @LongRun.Only
    @Test
    void goesToWhoWantsItThoughAnotherDoesNotAndAThirdSendsToo() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");
        Path other = Files.writeString(folder.resolve("other.txt"), "other");

        try (ParleyProcess bob = ParleyProcess.start(
                        environment("bob"), "receive", link, "--name", "Bob", "--into", into.toString());
                ParleyProcess dan = ParleyProcess.start(
                        environment("dan"), "send", link, other.toString(), "--name", "Dan", "--seconds", "600");
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
