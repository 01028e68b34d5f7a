package dev.parley.client.capture.x11;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.capture.Box;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.Grab;
import dev.parley.client.control.media.ShareSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pictures of an X server that keeps none of windows. */
class WithoutCompositeIT {
    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;

    @Test
    void whatLiesOverAWindowIsSeenInItAndThatIsSaid() throws Exception {
        try (VirtualDesktop server = VirtualDesktop.start("640x480x24", "-nocursor", "-extension", "Composite");
                XClient program = server.client();
                X11Desktop desktop = X11Desktop.open(server.environment())) {
            int window = program.shown("Below", new Box(100, 100, 201, 103), GREEN);
            int above = program.shown("Above", new Box(150, 120, 100, 100), RED);
            try (Capture capture = desktop.open(program.source(window))) {
                assertThat(capture.remark()).contains(CaptureFault.COVERED);
                awaitColour(capture, RED);
                program.destroy(above);
                awaitColour(capture, GREEN);

                program.move(window, 700, 500);
                awaitRemark(capture, CaptureFault.OFF_SCREEN);
                program.move(window, 100, 100);
                awaitRemark(capture, CaptureFault.COVERED);
            }
            try (Capture screen = desktop.open(ShareSource.Screen.FIRST)) {
                assertThat(screen.remark()).as("it is what it is").isEmpty();
            }
        }
    }

    private static void awaitRemark(Capture capture, CaptureFault remark) {
        Waiting.await().until(() -> {
            capture.next(Duration.ofMillis(100));
            return capture.remark().equals(Optional.of(remark));
        });
    }

    private static void awaitColour(Capture capture, int colour) {
        Waiting.await().until(() -> {
            Optional<Grab> grab = capture.next(Duration.ofMillis(100));
            return grab.filter(each -> (each.pixels().getInt(50 * each.stride() + 60 * 4) & 0xFFFFFF) == colour)
                    .isPresent();
        });
    }
}
