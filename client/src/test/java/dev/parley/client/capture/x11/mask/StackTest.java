package dev.parley.client.capture.x11.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.Box;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which parts of masked windows can be seen on a desktop. */
class StackTest {
    private static final Box HERE = new Box(0, 0, 100, 100);
    private static final Stack.Top SECRET = new Stack.Top(1, HERE, false, true, 0);
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    private static Stack.Top above(boolean opaque, long since) {
        return new Stack.Top(2, new Box(50, 0, 100, 100), opaque, false, since);
    }

    private static int seen(Stack stack) {
        return stack.seen(LATER).boxes().stream()
                .mapToInt(box -> box.width() * box.height())
                .sum();
    }

    @Test
    void isSeenWhereNothingOpaqueLiesAbove() {
        assertThat(seen(new Stack(List.of(SECRET, above(true, 0)), false))).isEqualTo(5000);
        assertThat(seen(new Stack(List.of(SECRET, above(false, 0)), false))).isEqualTo(10_000);
        assertThat(seen(new Stack(List.of(above(true, 0), SECRET), false))).isEqualTo(10_000);
    }

    @Test
    void trustsNoWindowThatACompositorMayShowWhereItWas() {
        assertThat(seen(new Stack(List.of(SECRET, above(true, LATER)), true))).isEqualTo(10_000);
        assertThat(seen(new Stack(List.of(SECRET, above(true, 0)), true))).isEqualTo(5000);
    }

    @Test
    void followsWhatTheServerTells() {
        Stack stack = new Stack(List.of(SECRET, above(true, 0)), false);

        assertThat(stack.configured(1, HERE, 2, 0)).as("raised").isTrue();
        assertThat(seen(stack)).isEqualTo(10_000);
        assertThat(stack.configured(1, HERE, 0, 0)).as("lowered").isTrue();
        assertThat(seen(stack)).isEqualTo(5000);
        assertThat(stack.configured(2, new Box(90, 90, 10, 10), 1, 0)).isTrue();
        assertThat(seen(stack)).isEqualTo(9900);
        assertThat(stack.configured(7, HERE, 1, 0)).as("not on the desktop").isTrue();
        assertThat(stack.configured(2, HERE, 7, 0))
                .as("above one that is unknown")
                .isFalse();
        stack.gone(1);
        assertThat(seen(stack)).isZero();
    }

    @Test
    void takesBoxesOutOfBoxes() {
        Area area = Area.of(HERE).minus(new Box(10, 10, 20, 20)).minus(new Box(-5, 90, 200, 200));

        assertThat(area.boxes().stream()
                        .mapToInt(box -> box.width() * box.height())
                        .sum())
                .isEqualTo(100 * 90 - 400);
        assertThat(area.bounds()).isEqualTo(new Box(0, 0, 100, 90));
        assertThat(area.plus(new Box(10, 10, 20, 20)).plus(HERE).minus(HERE).isEmpty())
                .isTrue();
    }
}
