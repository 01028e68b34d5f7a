package dev.parley.client.capture.x11.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.capture.Box;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a masked window was, it is black until others have painted there. */
class BlackoutTest {
    private static final Box HERE = new Box(32, 32, 160, 96);
    private static final Box THERE = new Box(320, 32, 160, 96);
    private static final Box ALL = new Box(0, 0, 640, 480);

    private final Blackout blackout = new Blackout();

    @BeforeEach
    void size() {
        blackout.resize(640, 480, 0);
    }

    @Test
    void isBlackWhereItIsSeenAndNowhereElse() {
        assertThat(pixels(next(Area.of(new Box(33, 35, 7, 9)), 0))).isEqualTo(63);
        assertThat(pixels(next(Area.of(new Box(33, 35, 7, 9)), 5000))).isEqualTo(63);
        assertThat(blackout.lingers()).isFalse();
    }

    @Test
    void staysBlackUntilAllIsPaintedOver() {
        next(Area.of(HERE), 0);
        assertThat(covers(next(Area.of(THERE), 100, ALL), HERE))
                .as("painted before it went")
                .isTrue();
        assertThat(covers(next(Area.of(THERE), 500), HERE))
                .as("nobody has painted")
                .isTrue();
        assertThat(blackout.lingers()).isTrue();
        Area half = next(Area.of(THERE), 600, new Box(0, 0, 112, 480));
        assertThat(covers(half, new Box(112, 32, 80, 96))).isTrue();
        assertThat(touches(half, new Box(32, 32, 80, 96))).isFalse();
        assertThat(touches(next(Area.of(THERE), 700, ALL), HERE)).isFalse();
        assertThat(blackout.lingers()).isFalse();
    }

    @Test
    void waitsAWhileForThoseWhoPaintTwice() {
        next(Area.of(HERE), 0);
        next(Area.of(THERE), 100);
        assertThat(covers(next(Area.of(THERE), 200, ALL), HERE)).isTrue();
        assertThat(touches(next(Area.of(THERE), 401), HERE)).isFalse();
    }

    @Test
    void doesNotWaitForEver() {
        next(Area.of(HERE), 0);
        next(Area.of(THERE), 100);
        assertThat(covers(next(Area.of(THERE), 2099), HERE)).isTrue();
        assertThat(touches(next(Area.of(THERE), 2100), HERE)).isFalse();
    }

    @Test
    void knowsWhereItWasBetweenTwoPictures() {
        next(Area.NONE, 0);
        blackout.stain(Area.of(HERE), nanos(50));
        assertThat(covers(next(Area.NONE, 60, ALL), HERE)).isTrue();
        assertThat(covers(next(Area.NONE, 360), HERE))
                .as("what was painted then was painted before")
                .isTrue();
        assertThat(touches(next(Area.NONE, 370, ALL), HERE)).isFalse();
    }

    @Test
    void isBlackEverywhereWhenTheDesktopGetsAnotherSize() {
        blackout.resize(800, 480, 0);
        assertThat(covers(next(Area.NONE, 10), new Box(0, 0, 800, 480))).isTrue();
    }

    private Area next(Area seen, long millis, Box... painted) {
        return blackout.next(seen, List.of(painted), nanos(millis));
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static int pixels(Area area) {
        return area.boxes().stream().mapToInt(box -> box.width() * box.height()).sum();
    }

    private static boolean covers(Area area, Box box) {
        return Area.of(box).minus(area).isEmpty();
    }

    private static boolean touches(Area area, Box box) {
        return area.boxes().stream().anyMatch(each -> !each.and(box).isEmpty());
    }
}
