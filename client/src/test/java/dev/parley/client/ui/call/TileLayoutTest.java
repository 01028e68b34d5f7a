package dev.parley.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.client.ui.call.TileLayout.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileLayoutTest {
    private static final double GAP = 8;
    private static final double ASPECT = 16.0 / 9;
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
        List<Box> boxes = TileLayout.grid(count, width, height, GAP, ASPECT);
        assertThat(boxes).hasSize(count);
        assertThat(boxes).filteredOn(box -> box.y() == boxes.getFirst().y()).hasSize(columns);
    }

    @Test
    void aLastRowThatIsNotFullIsCentred() {
        List<Box> boxes = TileLayout.grid(3, 1280, 720, GAP, ASPECT);
        Box last = boxes.get(2);
        assertThat(last.x() + last.width() / 2).isCloseTo(640, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"1000, 720, true", "1280, 720, false", "1600, 720, false", "720, 1280, true"})
    void theStripGoesWhereItLeavesTheLargeTileLarger(double width, double height, boolean below) {
        List<Box> boxes = TileLayout.speaker(3, 1, width, height, GAP, ASPECT);
        Box large = boxes.get(1);
        for (Box small : List.of(boxes.get(0), boxes.get(2))) {
            assertThat(small.width()).isLessThan(large.width());
            assertThat(below ? small.y() >= large.y() + large.height() : small.x() >= large.x() + large.width())
                    .isTrue();
        }
    }

    @Test
    void theLargeTileIsTheSpeakersWhereverItStands() {
        for (int speaker = 0; speaker < 5; speaker++) {
            List<Box> boxes = TileLayout.speaker(5, speaker, 1280, 720, GAP, ASPECT);
            Box large = boxes.get(speaker);
            assertThat(boxes).allSatisfy(box -> assertThat(box.width()).isLessThanOrEqualTo(large.width()));
            assertThat(large.height()).isGreaterThan(720 * 0.7);
        }
    }

    @Test
    void nothingOverlapsOrLeavesTheAreaOrVanishes() {
        for (int count = 1; count <= 12; count++) {
            for (double width = 200; width <= 3840; width += 211) {
                for (double height = 150; height <= 2160; height += 179) {
                    check(TileLayout.grid(count, width, height, GAP, ASPECT), count, width, height);
                    for (int speaker = 0; speaker < count; speaker++) {
                        check(TileLayout.speaker(count, speaker, width, height, GAP, ASPECT), count, width, height);
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
            good &= Math.abs(box.width() / box.height() - ASPECT) < ROUNDING;
            for (int j = 0; j < i; j++) {
                good &= apart(box, boxes.get(j));
            }
        }
        if (!good) {
            throw new AssertionError(where);
        }
    }

    private static boolean apart(Box a, Box b) {
        return a.x() + a.width() <= b.x() + ROUNDING
                || b.x() + b.width() <= a.x() + ROUNDING
                || a.y() + a.height() <= b.y() + ROUNDING
                || b.y() + b.height() <= a.y() + ROUNDING;
    }
}
