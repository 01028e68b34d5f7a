package dev.parley.client.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which places the media library keeps. */
class PlacesTest {
    private static final Path RUNTIME = Path.of("/run/user/1000/parley-engine-1-2");
    private static final Path HOME = Path.of("/home/ann");
    private static final List<Path> PROGRAM = List.of(Path.of("/home/ann/parley/program/modules"));

    @Test
    void keepsNothingOfThePersonButTheSoundServersSettings() {
        Places places = of(Map.of("HOME", HOME.toString(), "XDG_RUNTIME_DIR", "/run/user/1000"), List.of());
        assertThat(Stream.of(places.read(), places.use(), places.own()).flatMap(List::stream))
                .filteredOn(HOME::startsWith)
                .isEmpty();
        assertThat(places.read())
                .contains(Path.of("/usr"), Path.of("/run/systemd/resolve"), Path.of("/run/user/1000/pulse"))
                .doesNotContain(Path.of("/"), Path.of("/home"), Path.of("/tmp"), Path.of("/run"), Path.of("/var"))
                .filteredOn(path -> path.startsWith(HOME))
                .containsExactlyInAnyOrder(PROGRAM.getFirst(), HOME.resolve(".config/pulse"), HOME.resolve(".pulse"));
        assertThat(places.use())
                .containsExactlyInAnyOrder(
                        Path.of("/dev"), HOME.resolve(".config/pulse/cookie"), HOME.resolve(".pulse-cookie"));
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
                .contains(Path.of("/srv/settings/pulse"), Path.of("/srv/cookie"))
                .doesNotContain(Path.of("relative"), HOME.resolve(".config/pulse"));
    }

    @Test
    void writesCrashFilesWhereTheProgramDoesNotLie() {
        assertThat(of(Map.of(), List.of("java", "-XX:ErrorFile=/home/ann/.local/state/parley/crash-%p.log"))
                        .own())
                .containsExactly(RUNTIME, Path.of("/home/ann/.local/state/parley"));
        assertThat(of(Map.of(), List.of("java", "-XX:ErrorFile=/home/ann/parley/program/crash-%p.log"))
                        .own())
                .as("or it could change the program")
                .containsExactly(RUNTIME);
    }

    private static Places of(Map<String, String> environment, List<String> command) {
        return Places.of(RUNTIME, PROGRAM, environment, Optional.of(Path.of("/run/systemd/resolve")), command);
    }
}
