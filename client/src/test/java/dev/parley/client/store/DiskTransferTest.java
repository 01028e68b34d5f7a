package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.transfer.TransferId;
import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.TransferPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole transfers from a real disk to a real disk. */
class DiskTransferTest {
    private static final int MIB = 1 << 20;

    @TempDir
    private Path root;

    private Path source;
    private Path folder;
    private final TransferPair pair = new TransferPair(new DiskFiles(), new DiskFiles());

    @BeforeEach
    void makeFolders() throws IOException {
        source = Files.createDirectory(root.resolve("source")).resolve("photo.jpeg");
        folder = Files.createDirectory(root.resolve("folder"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB, 5 * MIB + 3})
    void deliversEverySizeExactly(int size) throws IOException {
        writeSource(size);
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_500_000_000_000L));
        pair.bob.transfers.accept(offer(), folder);
        pair.run();

        Path received = pair.bob.last(TransferNotice.Finished.class).path();
        assertThat(received).isEqualTo(folder.resolve("photo.jpeg")).hasSameBinaryContentAs(source);
        assertThat(Files.getLastModifiedTime(received)).isEqualTo(FileTime.fromMillis(1_500_000_000_000L));
        assertThat(Files.isExecutable(received)).isFalse();
        assertThat(files()).containsExactly("photo.jpeg");
        assertThat(pair.alice.last(TransferNotice.Finished.class).path()).isEqualTo(source);
    }

    @Test
    void neverReplacesWhatIsThere() throws IOException {
        writeSource(MIB);
        Path untouched = Files.writeString(root.resolve("untouched"), "precious");
        Files.writeString(folder.resolve("photo.jpeg"), "mine");
        Files.createSymbolicLink(folder.resolve("photo (1).jpeg"), untouched);
        Files.createSymbolicLink(folder.resolve("photo (2).jpeg"), root.resolve("nowhere"));
        Files.createDirectory(folder.resolve("photo (3).jpeg"));
        pair.bob.transfers.accept(offer(), folder);
        pair.run();

        Path received = pair.bob.last(TransferNotice.Finished.class).path();
        assertThat(received).isEqualTo(folder.resolve("photo (4).jpeg")).hasSameBinaryContentAs(source);
        assertThat(folder.resolve("photo.jpeg")).hasContent("mine");
        assertThat(untouched).hasContent("precious");
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void hasNoFinalFileWhileItIsNotWhole() throws IOException {
        writeSource(5 * MIB + 3);
        TransferId id = offer();
        pair.bob.transfers.accept(id, folder);
        pair.runUntilDelivered(40);

        // What a killed program would leave behind.
        assertThat(files()).containsExactly("photo.jpeg." + id.hex() + ".part");

        pair.cut();
        assertThat(files()).isEmpty();
    }

    @Test
    void endsWhenTheSourceChangesOnTheWay() throws IOException {
        writeSource(9 * MIB);
        TransferId id = offer();
        pair.bob.transfers.accept(id, folder);
        pair.runUntilDelivered(40);
        Files.writeString(source, "something else");
        pair.run();

        assertThat(pair.alice.last(TransferNotice.Failed.class).sentence())
                .isEqualTo(source + " changed while it was being sent. Send it again when it is complete.");
        assertThat(pair.bob.last(TransferNotice.Failed.class).sentence())
                .isEqualTo("The file was changed while it was sent. Ask the other side to send it again.");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeSent() {
        Path missing = root.resolve("missing");
        pair.alice.transfers.offer("bob", missing);
        pair.alice.transfers.offer("bob", root);
        pair.run();

        assertThat(pair.alice.notices.stream().map(n -> ((TransferNotice.Failed) n).sentence()))
                .containsExactly(
                        "Cannot read " + missing + ": it is not there. Choose another one.",
                        root + " is not a file. Choose a file to send.");
    }

    @Test
    void saysWhyAFileCannotBeReceived() throws IOException {
        writeSource(1);
        Path missing = root.resolve("missing");
        pair.bob.transfers.accept(offer(), missing);
        pair.run();

        assertThat(pair.bob.last(TransferNotice.Failed.class).sentence())
                .isEqualTo("Cannot write to " + missing + ": it is not there. Choose another one.");
        assertThat(pair.alice.last(TransferNotice.Failed.class).sentence())
                .startsWith("The other side could not read or write the file.");
    }

    private TransferId offer() {
        TransferId id = pair.alice.transfers.offer("bob", source);
        pair.run();
        return id;
    }

    private void writeSource(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Files.write(source, bytes);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
