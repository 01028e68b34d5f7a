package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.transfer.DiskFailure;
import dev.parley.client.transfer.DiskPort;
import dev.parley.client.transfer.Entry;
import dev.parley.client.transfer.SafeFileName;
import dev.parley.client.transfer.TransferId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFileTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final SafeFileName NAME = SafeFileName.of("a.txt");

    private final DiskPort disk = new DiskFiles();

    @TempDir
    private Path folder;

    @Test
    void followsNoLinkAtThePlaceOfItsPart() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve("a.txt." + ID.hex() + ".part"), elsewhere);

        assertThatThrownBy(() -> disk.create(folder, NAME, ID, new Entry("a.txt", 1, 0)))
                .isInstanceOf(DiskFailure.class);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void findsANameThatThisLocaleCanWrite() throws DiskFailure {
        DiskPort.Target target = disk.create(folder, SafeFileName.of("Übung 练习.txt"), ID, new Entry("x", 0, 0));

        assertThat(target.publish().getFileName().toString()).isIn("Übung 练习.txt", "_bung __.txt");
    }

    @Test
    void asksForRoomBeforeItBegins() {
        assertThatThrownBy(() -> disk.create(folder, NAME, ID, new Entry("a.txt", 1L << 53, 0)))
                .isInstanceOf(DiskFailure.class)
                .hasMessageStartingWith(
                        "There is not enough room in " + folder + ": 9007199254740992 bytes are needed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesThePublishedFileWhenItIsDiscardedAfterwards() throws DiskFailure {
        DiskPort.Target target = disk.create(folder, NAME, ID, new Entry("a.txt", 5, 0));
        target.write(0, ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8)));
        target.sync();
        Path published = target.publish();
        target.discard();

        assertThat(published).hasContent("hello");
        assertThat(folder).isDirectoryContaining(published::equals);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void discardsWhatIsNotPublished() throws DiskFailure {
        DiskPort.Target target = disk.create(folder, NAME, ID, new Entry("a.txt", 5, 0));
        target.write(0, ByteBuffer.wrap(new byte[3]));
        target.discard();

        assertThat(folder).isEmptyDirectory();
    }
}
