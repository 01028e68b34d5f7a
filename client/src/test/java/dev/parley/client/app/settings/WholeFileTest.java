package dev.parley.client.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path home;

    private Path path;

    @BeforeEach
    void namePath() {
        path = home.resolve("one").resolve("two").resolve("notes.json");
    }

    @Test
    void isOpenToItsOwnerOnlyAndSoAreTheFoldersMadeForIt() throws IOException {
        file().replace("secret");

        assertThat(permissions(path)).isEqualTo("rw-------");
        assertThat(permissions(path.getParent())).isEqualTo("rwx------");
        assertThat(permissions(path.getParent().getParent())).isEqualTo("rwx------");
    }

    @Test
    void isClosedToOthersWhenAnOpenOneIsReplaced() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        file().replace("new");

        assertThat(permissions(path)).isEqualTo("rw-------");
        assertThat(file().read()).contains("new");
    }

    @Test
    void staysWhereALinkLeads() throws IOException {
        Path elsewhere = home.resolve("elsewhere.json");
        Files.writeString(elsewhere, "old");
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, elsewhere);

        file().replace("new");

        assertThat(path).isSymbolicLink();
        assertThat(elsewhere).hasContent("new");
    }

    @Test
    void readsNothingButATextOfBoundedSize() throws IOException {
        Files.createDirectories(path);
        assertThatThrownBy(() -> file().read()).isInstanceOf(IOException.class);
        Files.delete(path);
        Files.writeString(path, "x".repeat(101));
        assertThatThrownBy(() -> file().read()).hasMessageContaining("more than 100 bytes");
        Files.write(path, new byte[] {(byte) 0xc3, 0x28});
        assertThatThrownBy(() -> file().read()).isInstanceOf(IOException.class);
    }

    @Test
    void removesWhatKilledWritersLeftAndNothingElse() throws IOException {
        Files.createDirectories(path.getParent());
        Path abandoned = Files.createTempFile(path.getParent(), "notes.json.", ".tmp");
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = Files.createTempFile(path.getParent(), "notes.json.", ".tmp");
        Path other = Files.createTempFile(path.getParent(), "other.json.", ".tmp");
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        file().replace("new");

        assertThat(abandoned).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }

    @Test
    void leavesTheOldTextAndNoRestWhenTheDiskFails() throws IOException {
        file().replace("old");
        WholeFile failing = new WholeFile(path, 100, step -> {
            if (step == WholeFile.Step.HALF_WRITTEN) {
                throw new IllegalStateException("disk full");
            }
        });

        assertThatThrownBy(() -> failing.replace("new")).hasMessage("disk full");

        assertThat(file().read()).contains("old");
        assertThat(path.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    private WholeFile file() {
        return new WholeFile(path, 100);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
