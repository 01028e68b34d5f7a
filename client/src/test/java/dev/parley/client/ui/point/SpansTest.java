package dev.parley.client.ui.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.point.Spans.Box;
import org.junit.jupiter.api.Test;

class SpansTest {
    private final Spans spans = new Spans();

    private boolean has(int x, int y) {
        return spans.boxes().stream()
                .anyMatch(
                        box -> x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height());
    }

    @Test
    void rowsThatAreAlikeMakeOneBox() {
        spans.box(10, 20, 30, 5);
        assertThat(spans.boxes()).containsExactly(new Box(10, 20, 30, 5));
        spans.box(35, 20, 10, 5);
        assertThat(spans.boxes()).containsExactly(new Box(10, 20, 35, 5));
        spans.box(0, 100, 2, 1);
        assertThat(spans.boxes()).containsExactly(new Box(10, 20, 35, 5), new Box(0, 100, 2, 1));
    }

    @Test
    void noBoxesOverlap() {
        spans.line(0, 0, 100, 60, 3);
        spans.line(100, 0, 0, 60, 3);
        long pixels = spans.boxes().stream()
                .mapToLong(box -> (long) box.width() * box.height())
                .sum();
        long seen = 0;
        for (int y = -5; y < 70; y++) {
            for (int x = -5; x < 110; x++) {
                seen += has(x, y) ? 1 : 0;
            }
        }
        assertThat(pixels).isEqualTo(seen);
    }

    @Test
    void aLineIsAsWideAsItsPen() {
        spans.line(10, 50, 200, 50, 3);
        assertThat(has(100, 50)).isTrue();
        assertThat(has(100, 47)).isTrue();
        assertThat(has(100, 46)).isFalse();
        assertThat(has(100, 53)).isFalse();
        assertThat(has(8, 50)).isTrue();
        assertThat(has(5, 50)).isFalse();
    }

    @Test
    void nothingHasNoBoxes() {
        assertThat(spans.boxes()).isEmpty();
        spans.disc(5, 5, 0);
        assertThat(spans.boxes()).isEmpty();
    }
}
