package dev.parley.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.client.transfer.message.Manifest;
import dev.parley.client.transfer.message.ManifestEntry;
import dev.parley.client.transfer.message.TransferEndReason;
import dev.parley.client.transfer.storage.DiskFailure;
import dev.parley.client.transfer.storage.StoragePort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path root;

    @Test
    void listsFoldersBeforeWhatIsInThemAndAlwaysInOneOrder() throws IOException, DiskFailure {
        Path album =
                Files.createDirectories(root.resolve("album/b/c")).getParent().getParent();
        Files.writeString(album.resolve("z"), "zz");
        Files.writeString(album.resolve("a"), "a");
        Files.writeString(album.resolve("b/c/x"), "");

        assertThat(manifest(album).entries())
                .extracting(ManifestEntry::name, ManifestEntry::parent, ManifestEntry::size)
                .containsExactly(
                        tuple("album", 0, 0L),
                        tuple("a", 1, 1L),
                        tuple("b", 1, 0L),
                        tuple("c", 3, 0L),
                        tuple("x", 4, 0L),
                        tuple("z", 1, 2L));
        assertThat(SourceFiles.open(List.of(album)).offer())
                .isEqualTo(SourceFiles.open(List.of(album)).offer());
    }

    @Test
    void followsALinkThatWasNamedAndNoOther() throws IOException, DiskFailure {
        Path secret = Files.writeString(root.resolve("secret"), "secret");
        Path album = Files.createDirectory(root.resolve("album"));
        Files.writeString(album.resolve("a"), "a");
        Files.createSymbolicLink(album.resolve("link"), secret);
        Files.createSymbolicLink(album.resolve("loop"), album);
        Path named = Files.createSymbolicLink(root.resolve("named"), album);

        assertThat(manifest(named).entries()).extracting(ManifestEntry::name).containsExactly("named", "a");
    }

    @Test
    void readsAcrossFiles() throws IOException, DiskFailure {
        Path one = Files.writeString(root.resolve("one"), "one");
        Path zero = Files.writeString(root.resolve("zero"), "");
        Path three = Files.writeString(root.resolve("three"), "three");
        StoragePort.Source files = SourceFiles.open(List.of(one, zero, three));
        int manifest = files.offer().manifestBytes();
        byte[] whole = read(files, 0, (int) files.offer().total());

        assertThat(new String(whole, manifest, 8, StandardCharsets.UTF_8)).isEqualTo("onethree");
        for (int from = 0; from < whole.length; from++) {
            assertThat(read(files, from, 1)).containsExactly(whole[from]);
        }
        files.close();
    }

    @Test
    void noticesAFileThatChanged() throws IOException, DiskFailure {
        Path file = Files.writeString(root.resolve("a"), "aaaa");
        StoragePort.Source files = SourceFiles.open(List.of(file));
        int manifest = files.offer().manifestBytes();
        read(files, manifest, 2);

        Files.writeString(file, "bb");
        requireFailure(() -> read(files, manifest, 2), TransferEndReason.SOURCE_CHANGED, "files.changed");
        Files.writeString(file, "aaaa");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        requireFailure(() -> read(files, manifest, 2), TransferEndReason.SOURCE_CHANGED, "files.changed");
        Files.delete(file);
        requireFailure(() -> read(files, manifest, 2), TransferEndReason.DISK_FAILED, "files.notThere");
    }

    @Test
    void saysWhatCannotBeSent() throws IOException {
        Path missing = root.resolve("missing");
        requireFailure(() -> SourceFiles.open(List.of(missing)), TransferEndReason.DISK_FAILED, "files.notThere");
        requireFailure(
                () -> SourceFiles.open(List.of(Path.of("/dev/null"))), TransferEndReason.DISK_FAILED, "files.notAFile");
    }

    @Test
    void takesAFolderWithNothingInIt() throws IOException, DiskFailure {
        Path empty = Files.createDirectory(root.resolve("empty"));

        assertThat(manifest(empty).entries()).singleElement().matches(ManifestEntry::folder);
    }

    @Test
    void saysWhatIsTooDeep() throws IOException, DiskFailure {
        Path deep = root.resolve("deep");
        Path inner = Files.createDirectories(deep.resolve("d/".repeat(Manifest.MAX_DEPTH - 1)));
        assertThat(manifest(deep).entries()).hasSize(Manifest.MAX_DEPTH);

        Files.writeString(inner.resolve("file"), "");
        requireFailure(() -> SourceFiles.open(List.of(deep)), TransferEndReason.DISK_FAILED, "files.tooMany");
    }

    private static Manifest manifest(Path path) throws DiskFailure {
        try (StoragePort.Source files = SourceFiles.open(List.of(path))) {
            return Manifest.decode(ByteBuffer.wrap(read(files, 0, files.offer().manifestBytes())));
        }
    }

    private static byte[] read(StoragePort.Source files, long from, int count) throws DiskFailure {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        files.read(from, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        return bytes.array();
    }

    private static void requireFailure(ThrowingCallable call, TransferEndReason reason, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DiskFailure.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.problem().code()).isEqualTo(code);
        });
    }
}
