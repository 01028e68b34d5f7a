package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.ShareSource;
import dev.parley.client.ui.share.Outline.Box;
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
