package dev.parley.client.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.system.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file that came from elsewhere is, whatever it is called. */
class FileLookTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, \u007fELF\u0002, PROGRAM",
        "report.pdf, MZ\u0090, PROGRAM",
        "notes.txt, #!/bin/sh, SCRIPT",
        "setup.exe, hello, PROGRAM",
        "photo.jpg, hello, PICTURE",
        "README, hello, OTHER",
        "empty.pdf, '', DOCUMENT"
    })
    void itsContentsSayMoreThanItsName(String name, String begin, FileKind kind) throws IOException {
        Path file = Files.writeString(folder.resolve(name), begin, StandardCharsets.ISO_8859_1);
        assertThat(FileLook.of(file)).isEqualTo(kind);
    }

    @Test
    void whatCanBeRunHereIsAScript() throws IOException {
        Path file = Files.writeString(folder.resolve("go"), "rm -rf x");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        assertThat(FileLook.of(file)).isEqualTo(FileKind.SCRIPT);
    }

    @Test
    void aFolderIsOneUnlessItIsAProgramOfMacOs() throws IOException {
        assertThat(FileLook.of(Files.createDirectory(folder.resolve("Holiday"))))
                .isEqualTo(FileKind.FOLDER);
        assertThat(FileLook.of(Files.createDirectory(folder.resolve("Game.app"))))
                .isEqualTo(FileKind.PROGRAM);
        assertThat(FileLook.of(folder.resolve("gone.txt"))).isEqualTo(FileKind.NOT_THERE);
    }
}
