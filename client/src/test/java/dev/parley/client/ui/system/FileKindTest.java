package dev.parley.client.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a file says about opening it. */
class FileKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "photo.jpg.EXE",
                "a.AppImage",
                "run.sh",
                "x.desktop",
                "x.lnk",
                "report.docm",
                "a.jar",
                "a.ps1",
                "a.command",
                "a.url",
                "setup.msi",
                "a.deb",
                "Game.app"
            })
    void whatCanRunIsDangerousWhateverStandsBeforeIt(String name) {
        assertThat(FileKind.ofName(name).isDangerous()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, PICTURE",
        "a.exe.jpg, PICTURE",
        "a.mkv, VIDEO",
        "a.flac, SOUND",
        "a.PDF, DOCUMENT",
        "a.tar.gz, ARCHIVE",
        "a.html, PAGE",
        "README, OTHER",
        "a.xyz, OTHER"
    })
    void theRestIsNamed(String name, FileKind kind) {
        assertThat(FileKind.ofName(name)).isEqualTo(kind);
        assertThat(kind.isDangerous()).isFalse();
    }

    @Test
    void theLastExtensionCounts() {
        assertThat(FileKind.ofName("a.").isDangerous()).isFalse();
        assertThat(FileKind.ofExtension("")).isEqualTo(FileKind.OTHER);
    }
}
