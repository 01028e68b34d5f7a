package dev.parley.client.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.desktop.DesktopPrograms.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is started for a person's browser and file manager; nothing is started here. */
class DesktopProgramsTest {
    private static final String FILE = "/media/ann/it's; rm -rf $HOME \"x\".sh";

    @TempDir
    private Path home;

    @Test
    void aFileIsShownInItsFolderAndNeverOpened() {
        List<List<String>> linux = on(Kind.LINUX).show(Path.of(FILE));
        assertThat(linux.getFirst())
                .startsWith("gdbus")
                .contains(
                        "--method=org.freedesktop.FileManager1.ShowItems",
                        "[\"file:///media/ann/it's;%20rm%20-rf%20$HOME%20%22x%22.sh\"]");
        assertThat(linux.getLast()).containsExactly("xdg-open", "/media/ann");
        assertThat(on(Kind.MAC).show(Path.of(FILE))).containsExactly(List.of("open", "-R", FILE));
        assertThat(on(Kind.WINDOWS).show(Path.of(FILE))).containsExactly(List.of("explorer.exe", "/select," + FILE));
    }

    @ParameterizedTest
    @EnumSource
    void anAddressIsOneArgument(Kind kind) {
        assertThat(on(kind).browse("https://example.org/a?b=c&d=$(x)").orElseThrow())
                .last()
                .isEqualTo("https://example.org/a?b=c&d=$(x)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "-x",
                "javascript:1",
                "https://a b",
                "https://\u00e4.example",
                "",
                "https://"
            })
    void nothingButTheWebIsOpened(String address) {
        for (Kind kind : Kind.values()) {
            assertThat(on(kind).browse(address)).isEmpty();
        }
    }

    @Test
    void aFileIsOpenedAsOneArgument() {
        for (Kind kind : Kind.values()) {
            assertThat(on(kind).open(Path.of(FILE))).last().isEqualTo(FILE);
        }
    }

    @Test
    void downloadsGoWhereTheSystemSays() throws IOException {
        Path usual = home.resolve("Downloads");
        assertThat(on(Kind.LINUX).downloads()).as("to be made").isEqualTo(usual);
        userFolders("""
                # written by xdg-user-dirs-update
                XDG_DESKTOP_DIR="$HOME/x"
                XDG_DOWNLOAD_DIR="$HOME/Herunter \\"geladen\\""
                """);
        assertThat(on(Kind.LINUX).downloads()).isEqualTo(home.resolve("Herunter \"geladen\""));
        assertThat(on(Kind.MAC).downloads()).isEqualTo(usual);
        userFolders("XDG_DOWNLOAD_DIR=\"/disk/that/is/not/there\"\n");
        assertThat(on(Kind.LINUX).downloads())
                .as("nothing is made in place of a disk")
                .isEqualTo(usual);
        userFolders("XDG_DOWNLOAD_DIR=\"" + home + "\"\n");
        assertThat(on(Kind.LINUX).downloads()).isEqualTo(home);
        userFolders("""
                XDG_DOWNLOAD_DIR="$HOMEWORK/x"
                XDG_DOWNLOAD_DIR="relative"
                """);
        assertThat(on(Kind.LINUX).downloads()).as("neither is a folder").isEqualTo(usual);
    }

    private void userFolders(String text) throws IOException {
        Files.createDirectories(home.resolve(".config"));
        Files.writeString(home.resolve(".config/user-dirs.dirs"), text);
    }

    @Test
    void onlyTheFolderForDownloadsIsMade() {
        SystemDesktop desktop = new SystemDesktop(on(Kind.LINUX));
        Path usual = desktop.downloads().toCompletableFuture().join();
        assertThat(usual).doesNotExist();
        assertThat(desktop.prepare(usual).toCompletableFuture().join()).isTrue();
        assertThat(usual).isDirectory();
        Path other = home.resolve("other");
        assertThat(desktop.prepare(other).toCompletableFuture().join()).isFalse();
        assertThat(other).doesNotExist();
    }

    private DesktopPrograms on(Kind kind) {
        return new DesktopPrograms(kind, home, Map.of());
    }
}
