package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.client.LongRun;
import dev.parley.client.transfer.message.Digest;
import dev.parley.client.transfer.message.FilesOffer;
import dev.parley.client.transfer.message.HashTree;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.message.TransferId;
import dev.parley.client.transfer.message.TransferLimits;
import dev.parley.client.transfer.message.TransferSecret;
import dev.parley.client.transfer.storage.Differences;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.NameChange;
import dev.parley.client.transfer.storage.StoragePort;
import dev.parley.client.transfer.storage.TransferRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a real disk to a real disk, by blocks. */
class DiskStorageTest {
    private static final int MIB = 1 << 20;
    private static final TransferId ID = new TransferId("000102030405060708090a0b0c0d0e0f");
    private static final FileTime THEN = FileTime.fromMillis(1_500_000_000_000L);

    @TempDir
    private Path root;

    private Path source;
    private Path folder;
    private DiskStorage storage;
    private boolean keepExecutable;
    private Differences differences = Differences.NONE;

    @BeforeEach
    void makeFolders() throws IOException {
        source = Files.createDirectory(root.resolve("source"));
        folder = Files.createDirectory(root.resolve("folder"));
        storage = new DiskStorage(root.resolve("state"));
    }

    @Test
    void bringsAFolderOverExactly() throws IOException, DiskFailure {
        Path album = Files.createDirectory(source.resolve("album"));
        write(album.resolve("one.bin"), MIB + 7);
        write(Files.createDirectories(album.resolve("a/b/c")).resolve("deep"), 3);
        Files.createDirectory(album.resolve("empty"));
        Files.createFile(album.resolve("zero"));
        Files.setPosixFilePermissions(album.resolve("one.bin"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setLastModifiedTime(album.resolve("one.bin"), THEN);
        Files.createSymbolicLink(album.resolve("link"), root);

        List<Path> paths = receive(storage.open(List.of(album)));

        assertThat(paths).containsExactly(folder.resolve("album"));
        assertThat(tree(folder.resolve("album")))
                .containsExactly("a", "a/b", "a/b/c", "a/b/c/deep", "empty", "one.bin", "zero");
        Path one = folder.resolve("album/one.bin");
        assertThat(one).hasSameBinaryContentAs(album.resolve("one.bin"));
        assertThat(Files.getLastModifiedTime(one)).isEqualTo(THEN);
        assertThat(Files.getPosixFilePermissions(one).toString()).doesNotContain("EXECUTE");
        assertThat(tree(folder)).allMatch(name -> name.startsWith("album"));
    }

    @Test
    void keepsNamesInsideOfFoldersAsTheDiskHoldsThem() throws IOException, DiskFailure {
        Path project = Files.createDirectories(source.resolve("project"));
        for (String name :
                List.of(".git", ".env", "Makefile", "makefile", "CON", "12:30?.txt", "dot.", "x".repeat(255))) {
            write(project.resolve(name), 1);
        }
        receive(storage.open(List.of(project)));

        assertThat(tree(folder.resolve("project"))).isEqualTo(tree(project));
        assertThat(differences).isEqualTo(Differences.NONE);
    }

    @Test
    void tellsOfEveryNameThatItChanged() throws IOException, DiskFailure {
        Path hidden = Files.createDirectories(source.resolve(".project"));
        write(hidden.resolve("back\\slash"), 1);
        write(hidden.resolve("bell\u0007.txt"), 1);
        Files.createDirectories(folder.resolve("_project"));
        receive(storage.open(List.of(hidden)));

        assertThat(tree(folder.resolve("_project (1)"))).containsExactly("back_slash", "bell.txt");
        assertThat(differences.renamed()).isEqualTo(3);
        assertThat(differences.names())
                .extracting(NameChange::sent, NameChange::name)
                .containsExactly(
                        tuple(".project", "_project (1)"),
                        tuple(".project/back\\slash", "back_slash"),
                        tuple(".project/bell\ufffd.txt", "bell.txt"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsItsOwnerRunWhatItsPersonWantsAndNobodyElse(boolean keep) throws IOException, DiskFailure {
        Path project = Files.createDirectories(source.resolve("project"));
        Path script = write(project.resolve("run"), 1);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                write(project.resolve("secret"), 1), PosixFilePermissions.fromString("r--------"));
        keepExecutable = keep;
        StoragePort.Source files = storage.open(List.of(project));
        assertThat(files.notes().executables().cardinality()).isOne();
        receive(files);

        String plain = rights(write(root.resolve("plain"), 1));
        assertThat(rights(folder.resolve("project/run"))).isEqualTo(keep ? "rwx" + plain.substring(3) : plain);
        assertThat(rights(folder.resolve("project/secret"))).isEqualTo(plain);
        assertThat(differences).returns(1, Differences::executables).returns(keep, Differences::executablesKept);
    }

    @Test
    void countsTheLinksThatItLeavesOut() throws IOException, DiskFailure {
        Path album = Files.createDirectories(source.resolve("album"));
        write(album.resolve("one"), 1);
        Files.createSymbolicLink(album.resolve("two"), album.resolve("one"));
        Files.createSymbolicLink(album.resolve("three"), source);

        assertThat(storage.open(List.of(album)).notes().leftOut()).isEqualTo(2);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void marksWhatCameFromElsewhere() throws IOException, DiskFailure {
        FileStore store = Files.getFileStore(folder);
        assertThat(store.supportsFileAttributeView(UserDefinedFileAttributeView.class))
                .as("user attributes on %s: let java.io.tmpdir be on a disk that has them, as ext4 or btrfs", store)
                .isTrue();
        Path file = write(source.resolve("a.txt"), 5);
        Path received = receive(storage.open(List.of(file))).getFirst();

        var view = Files.getFileAttributeView(received, UserDefinedFileAttributeView.class);
        assertThat(view.list()).contains("xdg.origin.url");
    }

    @Test
    void goesOnWhereItStopped() throws IOException, DiskFailure {
        StoragePort.Source files = storage.open(List.of(write(source.resolve("big"), 3 * MIB)));
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        for (long block = 0; block < 2; block++) {
            target.write(leaf(files, block), block(files, block));
        }
        target.sync();
        target.write(leaf(files, 2), block(files, 2)); // which no journal tells of
        target.close();

        StoragePort.Target again = storage.reopen(incoming(files));
        assertThat(again.check(0)).isEqualTo(leaf(files, 0));
        assertThat(again.check(1)).isEqualTo(leaf(files, 1));
        assertThat(again.check(2)).isNull();
        again.rewind(2);
        assertThat(finish(again, files, 2).getFirst()).hasSameBinaryContentAs(source.resolve("big"));
    }

    @Test
    void noticesWhatWasChangedInThePart() throws IOException, DiskFailure {
        StoragePort.Source files = storage.open(List.of(write(source.resolve("big"), 2 * MIB)));
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        target.write(leaf(files, 0), block(files, 0));
        target.sync();
        target.close();
        Files.write(part().resolve("content/big"), new byte[MIB]);

        StoragePort.Target again = storage.reopen(incoming(files));
        assertThat(again.check(0)).isNull();
        again.rewind(0);
        assertThat(finish(again, files, 0).getFirst()).hasSameBinaryContentAs(source.resolve("big"));
    }

    @Test
    void neverReplacesWhatIsThere() throws IOException, DiskFailure {
        Path untouched = Files.writeString(root.resolve("untouched"), "precious");
        Files.writeString(folder.resolve("a.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("a (1).txt"), untouched);
        Files.createSymbolicLink(folder.resolve("a (2).txt"), root.resolve("nowhere"));
        Files.createDirectory(folder.resolve("a (3).txt"));
        Path file = write(source.resolve("a.txt"), 5);

        assertThat(receive(storage.open(List.of(file, file))))
                .containsExactly(folder.resolve("a (4).txt"), folder.resolve("a (5).txt"));
        assertThat(folder.resolve("a.txt")).hasContent("mine");
        assertThat(untouched).hasContent("precious");
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void followsNoLinkThatWasPutIntoThePart() throws IOException, DiskFailure {
        Path album = Files.createDirectory(source.resolve("album"));
        write(album.resolve("file"), MIB);
        StoragePort.Source files = storage.open(List.of(album));
        storage.create(folder, ID, files.offer()).close();
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path content = part().resolve("content");
        Files.delete(content);
        Files.createSymbolicLink(content, elsewhere);

        StoragePort.Target target = storage.reopen(incoming(files));
        target.rewind(0);
        Files.createSymbolicLink(content.resolve("album"), elsewhere);
        assertThatThrownBy(() -> finish(target, files, 0)).isInstanceOf(DiskFailure.class);
        assertThat(elsewhere).isEmptyDirectory();

        target.discard();
        assertThat(elsewhere).exists();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void finishesAPublicationThatACrashInterrupted() throws IOException, DiskFailure {
        Path one = write(source.resolve("one"), 5);
        Path two = write(source.resolve("two"), 6);
        StoragePort.Source files = storage.open(List.of(one, two));
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        target.write(leaf(files, 0), block(files, 0));
        target.sync();
        target.close();
        // As a program that died between the link and the rest leaves it.
        Files.writeString(part().resolve("names"), "one (7)\ntwo\n");
        Files.createLink(folder.resolve("one (7)"), part().resolve("content/one"));

        StoragePort.Target again = storage.reopen(incoming(files));
        assertThat(again.check(0)).isEqualTo(leaf(files, 0));
        again.rewind(1);
        assertThat(finish(again, files, 1)).containsExactly(folder.resolve("one (7)"), folder.resolve("two"));
        assertThat(tree(folder)).containsExactly("one (7)", "two");
    }

    @Test
    void sweepsAwayWhatACrashLeftOfAFinishedOne() throws IOException, DiskFailure {
        StoragePort.Source files = storage.open(List.of(write(source.resolve("big"), 2 * MIB)));
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        for (long block = 0; block < files.offer().blocks(); block++) {
            target.write(leaf(files, block), block(files, block));
        }
        target.publish(); // and nobody closes it
        Files.writeString(folder.resolve("mine.part"), "mine");

        TransferRecord.Finished finished = new TransferRecord.Finished(
                ID, folder, files.offer(), new Digest("ab".repeat(32)), new TransferSecret("5e".repeat(32)));
        storage.sweep(finished);
        storage.sweep(finished);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder.resolve("big"), folder.resolve("mine.part"));
        }
    }

    @Test
    void saysThatTheFolderIsGone() throws IOException, DiskFailure {
        StoragePort.Source files = storage.open(List.of(write(source.resolve("big"), 2 * MIB)));
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        target.write(leaf(files, 0), block(files, 0));
        Files.move(folder, root.resolve("moved"));

        requireFailure(target::sync, TransferEndReason.DISK_FAILED, "files.folderGone");
        target.close();
        requireFailure(() -> storage.reopen(incoming(files)), TransferEndReason.DISK_FAILED, "files.folderGone");
        requireFailure(
                () -> storage.create(folder, ID, files.offer()), TransferEndReason.DISK_FAILED, "files.folderGone");

        // It is brought back.
        Files.move(root.resolve("moved"), folder);
        StoragePort.Target again = storage.reopen(incoming(files));
        again.rewind(0);
        assertThat(finish(again, files, 0).getFirst()).hasSameBinaryContentAs(source.resolve("big"));
    }

    @Test
    void keepsTwoProgramsFromOnePart() throws IOException, DiskFailure {
        StoragePort.Source files = storage.open(List.of(write(source.resolve("a"), 5)));
        StoragePort.Target target = storage.create(folder, ID, files.offer());

        assertThatThrownBy(() -> storage.reopen(incoming(files)))
                .hasMessageStartingWith("Another Parley program is receiving these files in " + folder);
        target.discard();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksForRoomBeforeItBegins() throws IOException, DiskFailure {
        FilesOffer small = storage.open(List.of(write(source.resolve("a"), 5))).offer();
        FilesOffer huge = new FilesOffer(1L << 52, small.manifestBytes(), small.manifest(), small.summary());

        requireFailure(() -> storage.create(folder, ID, huge), TransferEndReason.NO_ROOM, "files.noRoom");
        assertThatThrownBy(() -> storage.create(folder, ID, huge)).hasMessageContaining("4.5 PB are needed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void receivesManySmallFiles() throws IOException, DiskFailure {
        Path many = Files.createDirectory(source.resolve("many"));
        int count = LongRun.size(4_000, 20_000);
        for (int at = 0; at < count; at++) {
            Files.write(many.resolve("file " + at), new byte[at % 100]);
        }
        StoragePort.Source files = storage.open(List.of(many));
        long began = System.nanoTime();
        receive(files);
        System.out.printf("%d small files received in %d ms%n", count, (System.nanoTime() - began) / 1_000_000);

        assertThat(tree(folder)).hasSize(count + 1);
    }

    private List<Path> receive(StoragePort.Source files) throws DiskFailure {
        StoragePort.Target target = storage.create(folder, ID, files.offer());
        target.rewind(0);
        return finish(target, files, 0);
    }

    private List<Path> finish(StoragePort.Target target, StoragePort.Source files, long first) throws DiskFailure {
        for (long block = first; block < files.offer().blocks(); block++) {
            target.write(leaf(files, block), block(files, block));
            target.sync();
        }
        target.noteExecutables(files.notes().executables(), keepExecutable);
        List<Path> paths = target.publish();
        differences = target.differences();
        target.close();
        return paths;
    }

    private TransferRecord.Incoming incoming(StoragePort.Source files) {
        return new TransferRecord.Incoming(ID, folder, files.offer(), "Ann", null);
    }

    private static Digest leaf(StoragePort.Source files, long block) throws DiskFailure {
        return HashTree.leaf(block(files, block));
    }

    private static ByteBuffer block(StoragePort.Source files, long block) throws DiskFailure {
        long from = block * TransferLimits.BLOCK_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(
                (int) Math.min(TransferLimits.BLOCK_BYTES, files.offer().total() - from));
        files.read(from, bytes);
        return bytes.flip();
    }

    private Path part() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.toString().endsWith(ID.hex() + ".part"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void requireFailure(ThrowingCallable call, TransferEndReason reason, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DiskFailure.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.problem().code()).isEqualTo(code);
        });
    }

    private static Path write(Path file, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(file, bytes);
    }

    private static List<String> tree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.skip(1)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
