package dev.parley.client.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.part.PartFolder;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else may write into the folder that is received into, and knows which name the part folder will have. */
class ForeignPartFolderTest {
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final int NOBODY = 65_534;
    private static final int ROOT = 0;

    @TempDir
    private Path root;

    private Path folder;
    private Path victim;
    private Path part;
    private StoragePort.Source files;

    /** Who receives: another one than whoever {@link #theirs} makes the owner. */
    private DiskFileSystem disk;

    private int me;

    @BeforeEach
    void offer() throws IOException, DiskFailure {
        folder = Files.createDirectory(root.resolve("shared"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        victim = Files.createDirectory(root.resolve("victim"));
        Files.writeString(victim.resolve("letter"), "dear");
        byte[] bytes = new byte[2 << 20];
        new Random(7).nextBytes(bytes);
        files = SourceFiles.open(List.of(Files.write(root.resolve("film"), bytes)));
        part = folder.resolve("film." + ID.hex() + ".part");
        me = (int) Files.getAttribute(folder, "unix:uid");
        disk = new DiskFileSystem();
    }

    /** Root gives it away; whoever is not root receives as another one instead. */
    private Path theirs(Path path) throws IOException {
        if (me == ROOT) {
            Files.setAttribute(path, "unix:uid", NOBODY, NOFOLLOW_LINKS);
        } else {
            disk = new DiskFileSystem(me + 1);
        }
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rwxrwxrwx"})
    void aFolderOfAnotherUserIsNotReceivedInto(String mode) throws Exception {
        Files.createDirectory(part);
        Files.createSymbolicLink(part.resolve("content"), victim);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(mode));
        theirs(part);

        refused();
        PartFolder.sweep(disk, folder, ID, files.offer());
        assertThat(part.resolve("content")).isSymbolicLink();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Files.createSymbolicLink(part, victim);
        refused();
        PartFolder.sweep(disk, folder, ID, files.offer());
        assertThat(part).isSymbolicLink();
    }

    @Test
    void aFileAndAPipeAreNoFolder() throws Exception {
        Files.writeString(part, "");
        refused();
        Files.delete(part);
        assertThat(new ProcessBuilder("mkfifo", part.toString()).start().waitFor())
                .isZero();
        refused();
    }

    @Test
    void aFolderThatWasOpenIsRefusedForWhatOthersPutIn() throws Exception {
        begin().close();
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxrwxr-x"));
        Path planted = theirs(Files.createSymbolicLink(part.resolve("content/film"), victim.resolve("letter")));
        refused();
        Files.delete(planted);

        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxrwx---"));
        theirs(Files.writeString(part.resolve("names"), "film\n"));
        refused();
    }

    @Test
    void aFolderThatWasOpenIsClosedAndGoesOn() throws Exception {
        StoragePort.Target target = begin();
        write(target, 0);
        target.close();
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxrwxrwx"));

        StoragePort.Target again = PartFolder.reopen(disk, incoming());
        assertThat(Files.getPosixFilePermissions(part)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(again.check(0)).isEqualTo(leaf(0));
        again.rewind(1);
        finish(again, 1);
    }

    /** In a folder that is writable and not sticky, anybody can rename anything at any moment. */
    @Test
    void aFolderThatIsExchangedInTheMiddleGetsNothing() throws Exception {
        StoragePort.Target target = begin();
        write(target, 0);
        Files.move(part, folder.resolve("away"));
        Files.createDirectory(part);
        Files.createSymbolicLink(part.resolve("content"), victim);
        Files.createSymbolicLink(part.resolve("names.new"), victim.resolve("letter"));

        finish(target, 1);
        assertThat(part.resolve("content")).isSymbolicLink();
        assertThat(folder.resolve("away")).isEmptyDirectory();
    }

    private StoragePort.Target begin() throws DiskFailure {
        StoragePort.Target target = PartFolder.create(disk, folder, ID, files.offer());
        target.rewind(0);
        return target;
    }

    private void refused() throws IOException {
        for (boolean anew : new boolean[] {true, false}) {
            assertThatThrownBy(() -> {
                        if (anew) {
                            PartFolder.create(disk, folder, ID, files.offer());
                        } else {
                            PartFolder.reopen(disk, incoming());
                        }
                    })
                    .isInstanceOfSatisfying(
                            DiskFailure.class,
                            e -> assertThat(e.problem().code()).isEqualTo("files.inTheWay"))
                    .hasMessage("Somebody else has made " + part
                            + ", so nothing is received into it. Delete it, or receive into another folder.");
        }
        untouched();
    }

    private void finish(StoragePort.Target target, long first) throws Exception {
        for (long block = first; block < files.offer().blocks(); block++) {
            write(target, block);
        }
        assertThat(target.publish()).containsExactly(folder.resolve("film"));
        target.close();
        assertThat(folder.resolve("film")).hasSameBinaryContentAs(root.resolve("film"));
        untouched();
    }

    private void untouched() throws IOException {
        try (Stream<Path> inside = Files.list(victim)) {
            assertThat(inside).containsExactly(victim.resolve("letter"));
        }
        assertThat(victim.resolve("letter")).hasContent("dear");
    }

    private void write(StoragePort.Target target, long block) throws DiskFailure {
        target.write(leaf(block), block(block));
        target.sync();
    }

    private Digest leaf(long block) throws DiskFailure {
        return HashTree.leaf(block(block));
    }

    private ByteBuffer block(long block) throws DiskFailure {
        FilesOffer offer = files.offer();
        long from = block * TransferLimits.BLOCK_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TransferLimits.BLOCK_BYTES, offer.total() - from));
        files.read(from, bytes);
        return bytes.flip();
    }

    private TransferRecord.Incoming incoming() {
        return new TransferRecord.Incoming(ID, folder, files.offer(), "Ann", new TransferSecret("5e".repeat(32)));
    }
}
