package dev.parley.client.capture.x11;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Waiting;
import dev.parley.client.capture.Capture;
import dev.parley.client.capture.CaptureFault;
import dev.parley.client.capture.Grab;
import dev.parley.client.control.media.ShareSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A region that reaches beyond the screen. */
class CutRegionIT {
    @Test
    void isSharedAsFarAsTheScreenGoesAndThatIsSaid() throws Exception {
        try (VirtualDesktop server = VirtualDesktop.start("640x480x24", "-nocursor");
                X11Desktop desktop = X11Desktop.open(server.environment())) {
            try (Capture whole = desktop.open(new ShareSource.Region(620, 0, 20, 20))) {
                assertThat(whole.remark()).isEmpty();
            }
            try (Capture cut = desktop.open(new ShareSource.Region(620, 0, 60, 20))) {
                assertThat(cut.remark()).contains(CaptureFault.CUT);
                Grab shown = cut.next(Waiting.PATIENCE).orElseThrow();
                assertThat(List.of(shown.width(), shown.height())).containsExactly(20, 20);
                assertThat(cut.remark()).contains(CaptureFault.CUT);
            }
        }
    }
}
