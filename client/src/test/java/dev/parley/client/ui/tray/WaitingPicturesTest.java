package dev.parley.client.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.FxToolkit;
import dev.parley.client.ui.tray.TrayPort.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingPicturesTest {
    /** Of a channel; edges are smoothed a little differently by other versions. */
    private static final int TOLERANCE = 24;

    @Test
    void areThoseThatTheWindowWouldDraw() {
        List<Picture> kept = WaitingPictures.read();
        List<Picture> drawn = FxToolkit.call(() -> TrayPictures.SIZES.stream()
                .map(size -> TrayPictures.draw(TrayMood.WAITING, size))
                .toList());
        assertThat(kept).hasSameSizeAs(drawn);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i).width()).isEqualTo(drawn.get(i).width());
            assertThat(kept.get(i).height()).isEqualTo(drawn.get(i).height());
            assertThat(furthest(kept.get(i).argb(), drawn.get(i).argb()))
                    .as("picture %s", i)
                    .isLessThanOrEqualTo(TOLERANCE);
        }
    }

    private static int furthest(int[] one, int[] other) {
        int most = 0;
        for (int at = 0; at < one.length; at++) {
            for (int shift = 0; shift < 32; shift += 8) {
                most = Math.max(most, Math.abs((one[at] >>> shift & 0xFF) - (other[at] >>> shift & 0xFF)));
            }
        }
        return most;
    }
}
