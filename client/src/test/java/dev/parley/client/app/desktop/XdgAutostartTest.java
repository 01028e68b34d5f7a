package dev.parley.client.app.desktop;

import static dev.parley.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.tray.AutostartPort.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real file in a folder, as it is written, started by a desktop's own library, and changed by others. */
class XdgAutostartTest {
    @TempDir
    Path folder;

    private Path file;
    private Path program;
    private XdgAutostart autostart;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("config/autostart/dev.parley.Parley.desktop");
        program = program(folder.resolve("parley"));
        autostart = new XdgAutostart(file, List.of(program.toString(), "background"), Map.of());
    }

    /** That writes down what it is given, a line each. */
    private Path program(Path at) throws Exception {
        Files.createDirectories(at.getParent());
        Files.writeString(
                at,
                "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\" >'" + folder.resolve("new") + "'\nmv '" + folder.resolve("new")
                        + "' '" + folder.resolve("said") + "'\n");
        return Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwx------"));
    }

    private Standing look() {
        return autostart.look().toCompletableFuture().join();
    }

    private Standing set(boolean on) {
        return autostart.set(on).toCompletableFuture().join();
    }

    @Test
    void whatIsSwitchedOnIsWrittenWholeAndGoesWhenItIsSwitchedOff() throws Exception {
        assertThat(look()).isEqualTo(new Standing.Off());
        assertThat(set(true)).isEqualTo(new Standing.On());
        assertThat(Files.readString(file)).contains("\nExec=" + program + " background\n");
        assertThat(look()).isEqualTo(new Standing.On());
        assertThat(set(false)).isEqualTo(new Standing.Off());
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).isEmpty();
        }
        assertThat(set(false)).as("nothing is there").isEqualTo(new Standing.Off());
    }

    @Test
    void ofManyWishesTheLastOneHolds() {
        for (int i = 0; i < 50; i++) {
            autostart.set(i % 2 == 0);
        }
        assertThat(look()).isEqualTo(new Standing.Off());
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parley",
                "with space/parley",
                "Übung-日本/parley",
                "a\"quote/parley",
                "$HOME `id`/parley",
                "back\\slash/n\\new/parley",
                "semi;colon & more>/parley"
            })
    void theDesktopStartsItWhereverItLies(String where) throws Exception {
        program = program(folder.resolve("programs").resolve(where));
        List<String> line = List.of(program.toString(), "background", "a \"b\" $c 100% \\d");
        autostart = new XdgAutostart(file, line, Map.of());
        assertThat(set(true)).isEqualTo(new Standing.On());
        assertThat(launch()).isZero();
        Path said = folder.resolve("said");
        await().until(() -> Files.exists(said));
        assertThat(Files.readAllLines(said)).isEqualTo(line);
    }

    @Test
    void aProgramThatIsGoneIsNotStarted() throws Exception {
        set(true);
        Files.delete(program);
        assertThat(look()).isEqualTo(new Standing.Off());
        assertThat(launch()).as("nor does the desktop try").isNotZero();
    }

    /** What desktops' own settings and people make of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hidden=true",
                "X-GNOME-Autostart-enabled=false",
                "TryExec=/nowhere/parley",
                "Exec=/nowhere/parley background",
                "Exec=nowhere-parley background",
                "Exec="
            })
    void whatOthersSwitchedOffIsOff(String changed) throws Exception {
        set(true);
        String key = changed.substring(0, changed.indexOf('='));
        List<String> lines = Stream.concat(
                        Files.readAllLines(file).stream().filter(line -> !line.startsWith(key + "=")),
                        Stream.of(changed))
                .toList();
        Files.write(file, lines);
        assertThat(look()).isEqualTo(new Standing.Off());
        assertThat(set(true)).as("it is written anew").isEqualTo(new Standing.On());
    }

    @Test
    void whatItsPersonWroteIsOnIfItStartsAProgram() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "# mine\n[Desktop Entry]\nType=Application\nName=P\nExec=\"" + program
                        + "\" background --help\n[Desktop Action x]\nHidden=true\n");
        assertThat(look()).isEqualTo(new Standing.On());
        Files.writeString(file, "[Desktop Entry]\nExec=parley background\n");
        assertThat(look()).isEqualTo(new Standing.Off());
        autostart = new XdgAutostart(file, List.of("parley"), Map.of("PATH", "/nowhere:" + folder));
        assertThat(look()).as("it is found as the desktop finds it").isEqualTo(new Standing.On());
    }

    @Test
    void whatCannotBeReadIsOff() throws Exception {
        Files.createDirectories(file.getParent());
        for (byte[] content : List.of(new byte[0], new byte[100_000], new byte[] {'[', (byte) 0xff}, new byte[] {0})) {
            Files.write(file, content);
            assertThat(look()).isEqualTo(new Standing.Off());
        }
        Files.writeString(file, "[Desktop Entry]\nExec=/\0\n");
        assertThat(look()).isEqualTo(new Standing.Off());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStaysAsItIs() throws Exception {
        Files.createDirectories(file.getParent().getParent());
        Files.writeString(file.getParent(), "no folder");
        assertThat(set(true)).isEqualTo(new Standing.Refused(false, file.toString()));
        Files.delete(file.getParent());

        Files.createDirectories(file);
        assertThat(set(true)).isEqualTo(new Standing.Refused(false, file.toString()));
        Files.writeString(file.resolve("kept"), "");
        assertThat(set(false)).isEqualTo(new Standing.Refused(false, file.toString()));
        assertThat(file.resolve("kept")).exists();
    }

    @Test
    void aLinkToWhereItsPersonKeepsItStays() throws Exception {
        Path kept = Files.createDirectory(folder.resolve("dotfiles")).resolve("parley.desktop");
        Files.writeString(kept, "[Desktop Entry]\nHidden=true\nExec=parley\n");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, kept);
        assertThat(set(true)).isEqualTo(new Standing.On());
        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(kept)).contains(program.toString());
    }

    /** As a desktop of GLib starts it. */
    private int launch() throws Exception {
        return new ProcessBuilder("gio", "launch", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
