package dev.parley.client.capture.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.CaptureProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said where there is no desktop to share. */
class DesktopsTest {
    @Test
    void saysWhatIsMissing() {
        assertFault(Map.of(), CaptureFault.NO_DISPLAY, "DISPLAY");
        assertFault(Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":0"), CaptureFault.NO_BUS, "dbus-user-session");
        assertFault(Map.of("DISPLAY", ":59999"), CaptureFault.UNREACHABLE, ":59999");
        assertFault(Map.of("DISPLAY", ":59998"), CaptureFault.UNREACHABLE, ":59998");
        assertFault(Map.of("DISPLAY", "no display"), CaptureFault.UNREACHABLE, "no display");
    }

    private static void assertFault(Map<String, String> environment, CaptureFault fault, String word) {
        assertThatThrownBy(() -> Desktops.open(environment)).isInstanceOfSatisfying(CaptureProblem.class, problem -> {
            assertThat(problem.fault()).isEqualTo(fault);
            assertThat(problem.sentence()).contains(word).doesNotContain("%s");
            assertThat(problem.ended()).isFalse();
        });
    }
}
