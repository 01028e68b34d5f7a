package dev.parley.client.endtoend.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.endtoend.ParleyProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Transfers between terminals that break off, that cannot begin, or that nobody comes for. */
class SendReceiveTroubleIT extends SendReceive {
    @Test
    void goesOnWhereItStoppedWhenBothAreRunAgain() throws Exception {
        Path file = RandomFile.write(folder.resolve("clip.bin"), 150_000_000, 5);

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
}
