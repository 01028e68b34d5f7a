package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareHold;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.ShareState;
import dev.parley.client.ui.share.Outline.Box;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of a screen, drawn by pointer or keys. */
class DrawingTest {
    private final Drawing nothing = Drawing.on(new Box(1920, 0, 1280, 720), 1);

    @Test
    void isTheSameFromWhicheverCorner() {
        ShareSource.Region region = new ShareSource.Region(2020, 200, 300, 100);
        assertThat(nothing.begin(100, 200).drag(400, 300).region()).contains(region);
        assertThat(nothing.begin(400, 300).drag(100, 200).region()).contains(region);
    }

    @Test
    void doesNotLeaveItsScreen() {
        assertThat(nothing.begin(1000, 500).drag(5000, 5000).region())
                .contains(new ShareSource.Region(2920, 500, 280, 220));
        assertThat(nothing.begin(1000, 500).drag(-5, -5).region()).contains(new ShareSource.Region(1920, 0, 1000, 500));
    }

    @Test
    void isCountedInDotsOfTheDesktop() {
        Drawing fine = Drawing.on(new Box(0, 0, 1280, 720), 1.5);
        assertThat(fine.begin(10, 10).drag(110, 60).region()).contains(new ShareSource.Region(15, 15, 150, 75));
    }

    @Test
    void itsBorderIsWhereItWasDrawnAtEachScale() {
        for (double scale : new double[] {1, 1.25, 1.5, 1.75, 2}) {
            Box screen = new Box(1920 / scale, 0, 3840 / scale, 2160 / scale);
            Drawing drawing = Drawing.on(screen, scale).begin(33, 47).drag(633, 347);
            ShareSource.Region region = drawing.region().orElseThrow();
            Notice.Sharing sharing = new Notice.Sharing(
                    1,
                    ShareState.RUNNING,
                    region,
                    "",
                    region.width(),
                    region.height(),
                    ShareHold.NONE,
                    region.x(),
                    region.y(),
                    "",
                    Reason.NONE);
            Box border = SharedPlace.of(sharing, Optional.empty(), List.of(screen), scale)
                    .orElseThrow();
            assertThat(border.x()).isCloseTo(screen.x() + 33, within(1 / scale));
            assertThat(border.y()).isCloseTo(47, within(1 / scale));
            assertThat(border.width()).isCloseTo(600, within(1 / scale));
            assertThat(border.height()).isCloseTo(300, within(1 / scale));
        }
    }

    @Test
    void whatNobodyMeansIsNothing() {
        assertThat(nothing.begin(100, 100).drag(110, 400).region()).isEmpty();
        assertThat(nothing.region()).isEmpty();
    }

    @Test
    void keysBeginInTheMiddleAndMoveAndStretchIt() {
        Drawing moved = nothing.move(8, 0);
        assertThat(moved.region()).contains(new ShareSource.Region(1920 + 328, 180, 640, 360));
        assertThat(moved.move(-5000, -5000).region()).contains(new ShareSource.Region(1920, 0, 640, 360));
        assertThat(moved.stretch(0, 16).region()).contains(new ShareSource.Region(2248, 180, 640, 376));
        assertThat(moved.stretch(-5000, -5000).region()).contains(new ShareSource.Region(2248, 180, 16, 16));
    }
}
