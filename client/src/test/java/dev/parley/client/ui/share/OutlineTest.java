package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.share.Outline.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A border is around what is shown, and on the desktop. */
class OutlineTest {
    private static final List<Box> TWO = List.of(new Box(0, 0, 1920, 1080), new Box(1920, 0, 1280, 1024));

    @Test
    void goesAroundAWindowOutside() {
        assertThat(Outline.around(new Box(100, 200, 640, 480), TWO, 4))
                .isEqualTo(new Outline(
                        new Box(96, 196, 648, 4),
                        new Box(96, 680, 648, 4),
                        new Box(96, 200, 4, 480),
                        new Box(740, 200, 4, 480)));
    }

    @Test
    void staysInsideOfAScreenWhereTheDesktopEnds() {
        Outline around = Outline.around(TWO.getFirst(), TWO, 4);
        assertThat(around.top()).isEqualTo(new Box(0, 0, 1924, 4));
        assertThat(around.bottom()).isEqualTo(new Box(0, 1076, 1924, 4));
        assertThat(around.left()).isEqualTo(new Box(0, 4, 4, 1072));
        assertThat(around.right()).as("upon the screen beside it").isEqualTo(new Box(1920, 4, 4, 1072));
    }

    @Test
    void ofAWindowThatLeavesTheDesktopWhatIsThereIsOutlined() {
        Outline around = Outline.around(new Box(-300, 900, 640, 480), TWO, 4);
        assertThat(around.sides())
                .allSatisfy(
                        side -> assertThat(side.in(new Box(0, 0, 3200, 1080))).isEqualTo(side));
    }
}
