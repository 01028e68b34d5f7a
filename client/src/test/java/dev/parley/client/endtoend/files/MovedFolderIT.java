package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A transfer that broke off, and whose folder is another one when it goes on. */
class MovedFolderIT extends SendReceive {
    @Test
    void goesOnInAFolderThatWasMovedAndCanBeGivenUp() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), 100_000_000, 6);
        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = receive("--yes", "--into", into.toString())) {
            awaitPart();
            bob.kill();
            ann.kill();
            bob.onExit().join();
            ann.onExit().join();
        }
        Path moved = Files.move(into, folder.resolve("moved"));
        try (ParleyProcess list = ParleyProcess.start(environment("bob"), "transfers")) {
            assertThat(list.awaitExit()).isZero();
            assertThat(list.output()).anyMatch(line -> line.contains("from Ann: clip.bin, 1 file, 100 MB"));
        }
        try (ParleyProcess list = ParleyProcess.start(environment("bob"), "transfers", "--json")) {
            assertThat(list.awaitExit()).as(list::toString).isZero();
            assertThat(list.output()).anyMatch(line -> line.contains("\"clip.bin\""));
        }
        try (ParleyProcess ann = send(file.toString());
                ParleyProcess bob = receive("--yes", "--into", moved.toString())) {
            assertThat(bob.awaitExit()).as(bob::toString).isZero();
            assertThat(ann.awaitExit()).as(ann::toString).isZero();
            assertThat(bob.output())
                    .anyMatch(line -> line.startsWith("The folder " + into + " is not there any more."));
        }
        assertThat(moved.resolve("clip.bin")).hasSameBinaryContentAs(file);
        assertThat(moved.toFile().list()).containsExactly("clip.bin");
        try (ParleyProcess list = ParleyProcess.start(environment("bob"), "transfers", "--discard", "0123")) {
            assertThat(list.awaitExit()).isEqualTo(2);
        }
    }
}
