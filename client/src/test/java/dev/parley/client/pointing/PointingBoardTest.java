package dev.parley.client.pointing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingBoardTest {
    private final PointingBoard<String> board = new PointingBoard<>();

    private static long at(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static PointingMark.Ink ink(int stroke, int first, int... across) {
        return new PointingMark.Ink(
                stroke,
                first,
                java.util.Arrays.stream(across).mapToObj(x -> new Spot(x, 0)).toList());
    }

    @Test
    void aPointerIsGoneWhenItSaysSoOrSaysNothing() {
        board.on("ann", new PointingMark.At(new Spot(1, 2)), at(0));
        board.on("ben", new PointingMark.At(new Spot(3, 4)), at(0));
        board.on("ben", new PointingMark.Gone(), at(10));
        assertThat(board.drawing(at(2999)).pointers())
                .containsExactly(new PointingBoard.Pointer<>("ann", new Spot(1, 2)));
        assertThat(board.drawing(at(3000)).isEmpty()).isTrue();
    }

    @Test
    void inkStandsThenFadesThenIsForgotten() {
        board.on("ann", ink(0, 0, 1, 2), at(0));
        board.on("ann", ink(0, 1, 2, 3), at(1000));
        assertThat(board.drawing(at(5000)).strokes())
                .containsExactly(
                        new PointingBoard.Stroke<>("ann", List.of(new Spot(1, 0), new Spot(2, 0), new Spot(3, 0)), 1));
        assertThat(board.drawing(at(5500)).strokes().getFirst().strength()).isEqualTo(0.5);
        assertThat(board.drawing(at(6000)).isEmpty()).isTrue();
    }

    @Test
    void saidAgainItStandsNoLonger() {
        board.on("ann", ink(0, 0, 1, 2), at(0));
        board.on("ann", ink(0, 0, 1, 2), at(3000));
        assertThat(board.drawing(at(5000)).isEmpty()).isTrue();
    }

    @Test
    void partsMayComeInAnyOrderAndWithGaps() {
        board.on("ann", ink(0, 5, 5), at(0));
        board.on("ann", ink(0, 0, 0, 1), at(0));
        assertThat(board.drawing(at(0)).strokes().getFirst().points())
                .containsExactly(new Spot(0, 0), new Spot(1, 0), new Spot(5, 0));
    }

    @Test
    void aRingSpreads() {
        board.on("ann", new PointingMark.Click(0, new Spot(9, 9)), at(0));
        assertThat(board.drawing(at(400)).ripples())
                .containsExactly(new PointingBoard.Ripple<>("ann", new Spot(9, 9), 0.5));
        assertThat(board.drawing(at(800)).isEmpty()).isTrue();
    }

    @Test
    void whoDrawsTooMuchLosesTheirOldest() {
        List<Spot> points = Collections.nCopies(PointingLimits.INK_POINTS, new Spot(0, 0));
        board.on("ben", ink(0, 0, 7), at(0));
        for (int stroke = 0; stroke < 100; stroke++) {
            for (int first = 0; first < PointingLimits.STROKE_POINTS; first += PointingLimits.INK_POINTS) {
                board.on("ann", new PointingMark.Ink(stroke, first, points), at(0));
            }
            board.on("ann", new PointingMark.Click(stroke, new Spot(0, 0)), at(0));
        }
        PointingBoard.Drawing<String> drawing = board.drawing(at(0));
        assertThat(drawing.ripples()).hasSize(PointingLimits.RIPPLES);
        assertThat(drawing.strokes().stream()
                        .filter(each -> each.author().equals("ann"))
                        .mapToInt(each -> each.points().size())
                        .sum())
                .isEqualTo(PointingLimits.KEPT_POINTS);
        assertThat(drawing.strokes())
                .as("and nobody else theirs")
                .anyMatch(each -> each.author().equals("ben"));
        for (int stroke = 0; stroke < 100; stroke++) {
            board.on("ann", ink(stroke, 0, 1), at(0));
        }
        assertThat(board.drawing(at(0)).strokes()).hasSize(PointingLimits.STROKES + 1);
    }

    @Test
    void canBeClearedAndLoseOnePerson() {
        board.on("ann", ink(0, 0, 1), at(0));
        board.on("ann", new PointingMark.At(new Spot(1, 2)), at(0));
        board.on("ben", new PointingMark.At(new Spot(1, 2)), at(0));
        board.clearInk();
        assertThat(board.drawing(at(0)).strokes()).isEmpty();
        assertThat(board.drawing(at(0)).pointers()).hasSize(2);
        board.remove("ann");
        assertThat(board.drawing(at(0)).pointers()).hasSize(1);
        board.clear();
        assertThat(board.drawing(at(0)).isEmpty()).isTrue();
    }
}
