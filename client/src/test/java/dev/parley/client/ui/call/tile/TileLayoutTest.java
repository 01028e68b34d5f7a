package dev.parley.client.ui.call.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.ui.call.tile.TileLayout.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileLayoutTest {
    private static final double GAP = 8;
    private static final double NARROWEST = 1.2;
    private static final double WIDEST = 16.0 / 9;
    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @CsvSource({
        // count, width, height, columns in the first row
        "1, 1280, 720, 1",
        "2, 1280, 720, 2",
        "2, 720, 1280, 1",
        "3, 1280, 720, 2",
        "4, 1280, 720, 2",
        "5, 1280, 720, 3",
        "5, 400, 1280, 1",
        "7, 1920, 1080, 3",
        "9, 1920, 1080, 3",
    })
    void gridChoosesTheColumnsThatLeaveTilesLargest(int count, double width, double height, int columns) {
        List<Box> boxes = TileLayout.grid(count, width, height, GAP);
        assertThat(boxes).hasSize(count);
        assertThat(boxes).filteredOn(box -> box.y() == boxes.getFirst().y()).hasSize(columns);
    }

    @Test
    void oneAloneTakesTheWholeArea() {
        assertThat(TileLayout.grid(1, 1264, 606, GAP)).containsExactly(new Box(0, 0, 1264, 606));
    }

    @Test
    void aLastRowThatIsNotFullIsCentred() {
        List<Box> boxes = TileLayout.grid(3, 1280, 720, GAP);
        Box last = boxes.get(2);
        assertThat(last.x() + last.width() / 2).isCloseTo(640, within(ROUNDING));
    }

    @Test
    void gridTilesAreNeverFlatterOrNarrowerThanPicturesAre() {
        for (int count = 2; count <= 8; count++) {
            Box box = TileLayout.grid(count, 374, 700, GAP).getFirst();
            assertThat(box.width() / box.height()).isBetween(NARROWEST - ROUNDING, WIDEST + ROUNDING);
        }
    }

    @Test
    void theLargeTileIsTheSpeakersWhereverItStandsAndHasAllThatTheStripLeaves() {
        for (int speaker = 0; speaker < 5; speaker++) {
            List<Box> boxes = TileLayout.speaker(5, speaker, 1280, 720, GAP);
            Box large = boxes.get(speaker);
            assertThat(large.width() * large.height()).isGreaterThan(1280 * 720 * 0.7);
            assertThat(large.x() + large.width()).isEqualTo(1280);
            assertThat(large.height()).isEqualTo(720);
            assertThat(boxes).allSatisfy(box -> assertThat(box.width()).isLessThanOrEqualTo(large.width()));
        }
    }

    @Test
    void theStripLiesAboveInAnUprightArea() {
        List<Box> boxes = TileLayout.speaker(3, 0, 700, 1280, GAP);
        assertThat(boxes.get(1).y()).isZero();
        assertThat(boxes.get(2).y()).isZero();
        assertThat(boxes.get(0).y()).isGreaterThan(boxes.get(1).height());
    }

    @Test
    void nothingOverlapsOrLeavesTheAreaOrVanishes() {
        for (int count = 1; count <= 12; count++) {
            for (double width = 200; width <= 3840; width += 211) {
                for (double height = 150; height <= 2160; height += 179) {
                    check(TileLayout.grid(count, width, height, GAP), count, width, height);
                    checkFilled(TileLayout.grid(count, width, height, GAP), width, height);
                    for (int speaker = 0; speaker < count; speaker++) {
                        check(TileLayout.speaker(count, speaker, width, height, GAP), count, width, height);
                        checkFilled(TileLayout.speaker(count, speaker, width, height, GAP), width, height);
                    }
                }
            }
        }
    }

    private static void check(List<Box> boxes, int count, double width, double height) {
        String where = count + " in " + width + "x" + height + ": " + boxes;
        boolean good = boxes.size() == count;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            good &= box.width() >= 1 && box.height() >= 1 && box.x() >= -ROUNDING && box.y() >= -ROUNDING;
            good &= box.x() + box.width() <= width + ROUNDING && box.y() + box.height() <= height + ROUNDING;
            for (int j = 0; j < i; j++) {
                good &= apart(box, boxes.get(j));
            }
        }
        if (!good) {
            throw new AssertionError(where);
        }
    }

    /** No band stays empty: all tiles together reach from edge to edge one way, and lie in the middle the other way. */
    private static void checkFilled(List<Box> boxes, double width, double height) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double right = width
                - boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
        double above = boxes.stream().mapToDouble(Box::y).min().orElse(0);
        double below = height
                - boxes.stream()
                        .mapToDouble(box -> box.y() + box.height())
                        .max()
                        .orElse(0);
        boolean reaches = left + right < ROUNDING || above + below < ROUNDING;
        boolean centred = Math.abs(left - right) < ROUNDING && Math.abs(above - below) < ROUNDING;
        if (!reaches || !centred) {
            throw new AssertionError("a band stays empty in " + width + "x" + height + ": " + boxes);
        }
    }

    private static boolean apart(Box a, Box b) {
        return a.x() + a.width() <= b.x() + ROUNDING
                || b.x() + b.width() <= a.x() + ROUNDING
                || a.y() + a.height() <= b.y() + ROUNDING
                || b.y() + b.height() <= a.y() + ROUNDING;
    }
}
