package dev.parley.client.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which places the media library keeps. */
class KeptPlacesTest {
    private static final Path RUNTIME = Path.of("/run/user/1000/parley-engine-1-2");
    private static final Path HOME = Path.of("/media/ann");
    private static final List<Path> PROGRAM = List.of(Path.of("/media/ann/parley/program/modules"));

    @Test
    void keepsNothingOfThePersonButTheSoundServersSettings() {
        Places places = of(Map.of("HOME", HOME.toString(), "XDG_RUNTIME_DIR", "/run/user/1000"), List.of());
        assertThat(Stream.of(places.read(), places.use(), places.own()).flatMap(List::stream))
                .filteredOn(HOME::startsWith)
                .isEmpty();
        assertThat(places.read())
                .contains(Path.of("/usr"), Path.of("/run/systemd/resolve"), Path.of("/run/user/1000/pulse"))
                .doesNotContain(Path.of("/"), Path.of("/media"), Path.of("/tmp"), Path.of("/run"), Path.of("/var"))
                .filteredOn(path -> path.startsWith(HOME))
                .containsExactlyInAnyOrder(
                        PROGRAM.getFirst(),
                        HOME.resolve(".config/pulse"),
                        HOME.resolve(".pulse"),
                        HOME.resolve(".pulse-cookie"));
        assertThat(places.use()).containsExactly(Path.of("/dev"));
        assertThat(places.own()).containsExactly(RUNTIME);
    }

    @Test
    void followsTheSoundServersVariables() {
        Places places = of(
                Map.of(
                        "HOME",
                        HOME.toString(),
                        "XDG_CONFIG_HOME",
                        "/srv/settings",
                        "PULSE_COOKIE",
                        "/srv/cookie",
                        "PULSE_CLIENTCONFIG",
                        "relative"),
                List.of());
        assertThat(places.read())
                .contains(Path.of("/srv/settings/pulse"))
                .doesNotContain(Path.of("relative"), HOME.resolve(".config/pulse"));
        assertThat(places.use()).containsExactly(Path.of("/dev"), Path.of("/srv/cookie"));
    }

    @Test
    void writesCrashFilesWhereTheProgramDoesNotLie() {
        assertThat(of(Map.of(), List.of("java", "-XX:ErrorFile=/media/ann/.local/state/parley/crash-%p.log"))
                        .own())
                .containsExactly(RUNTIME, Path.of("/media/ann/.local/state/parley"));
        assertThat(of(Map.of(), List.of("java", "-XX:ErrorFile=/media/ann/parley/program/crash-%p.log"))
                        .own())
                .as("or it could change the program")
                .containsExactly(RUNTIME);
    }

    private static Places of(Map<String, String> environment, List<String> command) {
        return Places.of(RUNTIME, PROGRAM, environment, Optional.of(Path.of("/run/systemd/resolve")), command);
    }
}
