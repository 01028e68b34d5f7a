package dev.parley.client.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.app.desktop.OneWindow.Found;
import dev.parley.client.ui.shell.surroundings.OtherStartsPort.Wish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    private static final Path SETTINGS = Path.of("settings");

    @TempDir
    Path runtime;

    private final List<Wish> told = new CopyOnWriteArrayList<>();

    @Test
    void theSecondTellsTheFirstItsLink() {
        try (OneWindow first = first(":0")) {
            first.tellOf(told::add);
            assertThat(find(":0", Optional.of("https://h/j#1.X"))).isEqualTo(new Found.Told());
            assertThat(find(":0", Optional.empty())).isEqualTo(new Found.Told());
            assertThat(told)
                    .containsExactly(new Wish.Show(Optional.of("https://h/j#1.X")), new Wish.Show(Optional.empty()));
        }
    }

    @Test
    void whoComesAfterTheFirstHasGoneIsFirst() {
        first(":0").close();
        try (OneWindow again = first(":0")) {
            again.tellOf(told::add);
            assertThat(find(":0", Optional.empty())).isEqualTo(new Found.Told());
        }
    }

    @Test
    void anotherDisplayOrOtherSettingsHaveAWindowOfTheirOwn() {
        try (OneWindow one = first(":0");
                OneWindow other = first(":1")) {
            one.tellOf(told::add);
            other.tellOf(told::add);
            Found elsewhere = OneWindow.find(environment(":0"), Path.of("/elsewhere"), Optional.empty());
            assertThat(elsewhere).isInstanceOf(Found.First.class);
            ((Found.First) elsewhere).own().close();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aSocketThatAKillLeftIsNobodys() throws Exception {
        first(":0").close();
        Path folder = runtime.resolve("parley");
        try (var files = Files.list(folder)) {
            Path left = files.findFirst().orElseThrow();
            String lock = left.getFileName().toString();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                    .isEqualTo("rw-------");
            Files.writeString(folder.resolve(lock.replace(".lock", ".socket")), "left");
        }
        try (OneWindow own = first(":0")) {
            own.tellOf(told::add);
            assertThat(find(":0", Optional.empty())).isEqualTo(new Found.Told());
        }
    }

    @Test
    void whereOthersMayEnterNobodyIsTold() throws Exception {
        Files.createDirectory(runtime.resolve("parley"));
        Files.setPosixFilePermissions(runtime.resolve("parley"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(find(":0", Optional.empty())).isEqualTo(new Found.Unknown());
        assertThat(OneWindow.find(Map.of(), SETTINGS, Optional.empty())).isEqualTo(new Found.Unknown());
    }

    private OneWindow first(String display) {
        return ((Found.First) find(display, Optional.empty())).own();
    }

    private Found find(String display, Optional<String> link) {
        return OneWindow.find(environment(display), SETTINGS, link);
    }

    private Map<String, String> environment(String display) {
        return Map.of("XDG_RUNTIME_DIR", runtime.toString(), "DISPLAY", display);
    }
}
