package dev.parley.client.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isItsOwnersAloneAndGoneInTheEnd() throws IOException {
        Path path;
        try (RuntimeFolder folder = RuntimeFolder.create(parent)) {
            path = folder.path();
            Files.writeString(path.resolve("picture"), "pixels");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void removesWhatAKilledEngineLeft() throws Exception {
        Process killed = new ProcessBuilder("sleep", "60").start();
        Path left = Files.createDirectory(parent.resolve("parley-engine-" + killed.pid() + "-1"));
        Files.writeString(left.resolve("picture"), "pixels");
        try (RuntimeFolder first = RuntimeFolder.create(parent)) {
            assertThat(left).exists();
            killed.destroyForcibly().waitFor();

            try (RuntimeFolder second = RuntimeFolder.create(parent)) {
                assertThat(left).doesNotExist();
                assertThat(first.path()).exists();
                assertThat(second.path()).exists();
            }
        }
    }
}
