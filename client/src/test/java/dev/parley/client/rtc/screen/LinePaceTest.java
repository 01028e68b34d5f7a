package dev.parley.client.rtc.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.rtc.screen.LinePace.Reading;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LinePaceTest {
    private static final double FAST = 5_000_000;
    private static final double SLOW = 800_000;
    private static final double BETWEEN = 2_000_000;

    private final LinePace pace = new LinePace();
    private long pictures;
    private long bytes;

    @Test
    void aFastLineGetsEachPicture() {
        for (int millis = 0; millis < 2000; millis += 50) {
            assertThat(pace.offer(nanos(millis))).isTrue();
            assertThat(read(millis + 10, FAST)).isFalse();
        }
        assertThat(pace.nextLook()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aSlowLineGetsTheNewestWhenTheOneBeforeHasLeft() {
        onItsWay();
        assertThat(pace.offer(nanos(150))).as("one is on its way").isFalse();
        bytes += 40_000;
        assertThat(read(400, SLOW)).as("it leaves").isFalse();
        bytes += 20_000;
        assertThat(read(550, SLOW)).isFalse();
        assertThat(read(600, SLOW)).as("it has left").isTrue();
        assertThat(pace.offer(nanos(610))).as("the newest is on its way").isFalse();
    }

    @Test
    void whatLeftInABurstStillHasTheLineForAsLongAsItNeeds() {
        onItsWay();
        assertThat(pace.offer(nanos(150))).isFalse();
        bytes += 120_000;
        assertThat(read(200, SLOW)).isFalse();
        assertThat(read(250, SLOW)).as("it has left, and waits elsewhere").isFalse();
        assertThat(read(790, SLOW)).isFalse();
        assertThat(read(810, SLOW))
                .as("1.2 s for its bits, by a half too hastily")
                .isTrue();
    }

    @Test
    void anEncoderThatLeavesAPictureOutIsOfferedTheNewest() {
        slow();
        assertThat(pace.offer(0)).isTrue();
        assertThat(read(50, SLOW)).isFalse();
        assertThat(read(101, SLOW)).isTrue();
        assertThat(read(150, SLOW)).isFalse();
        assertThat(read(202, SLOW)).isTrue();
    }

    @Test
    void whatStandsStillIsSharpenedAndThenLeftAlone() {
        onItsWay();
        bytes++;
        int pushed = 0;
        for (int millis = 200; millis < 5000; millis += 50) {
            if (read(millis, SLOW)) {
                pushed++;
                pictures++;
                bytes++;
            }
        }
        assertThat(pushed).isEqualTo(ShareRate.SHARPENED);
        assertThat(pace.wantsReading()).isFalse();
        assertThat(pace.offer(nanos(5000))).isTrue();
    }

    @Test
    void nothingHoldsALineUpForEver() {
        onItsWay();
        assertThat(pace.offer(nanos(100))).isFalse();
        for (int millis = 150; millis < 3950; millis += 50) {
            bytes += 10_000;
            assertThat(read(millis, SLOW)).isFalse();
        }
        bytes += 10_000;
        assertThat(read(4001, SLOW)).isTrue();
    }

    @Test
    void anEstimateThatSwingsChangesNothingBetween() {
        assertThat(pace.offer(0)).isTrue();
        read(10, BETWEEN);
        assertThat(pace.offer(nanos(20))).as("still fast").isTrue();
        pace.restart();
        slow();
        assertThat(pace.offer(nanos(2000))).isTrue();
        read(2010, BETWEEN);
        assertThat(pace.offer(nanos(2020))).as("still slow").isFalse();
        assertThat(read(2030, FAST)).as("fast again, and one waits").isTrue();
        assertThat(pace.offer(nanos(2040))).isTrue();
    }

    @Test
    void whoBeginsAnewWaitsForNothing() {
        onItsWay();
        pace.restart();
        assertThat(pace.offer(nanos(60))).isTrue();
    }

    /** The encoder has taken a picture that was pushed at 0. */
    private void onItsWay() {
        slow();
        assertThat(pace.offer(0)).isTrue();
        pictures++;
        assertThat(read(50, SLOW)).isFalse();
    }

    private void slow() {
        read(0, SLOW);
        assertThat(pace.nextLook()).isEqualTo(Duration.ofMillis(50));
    }

    private boolean read(int millis, double bitsPerSecond) {
        return pace.read(new Reading(nanos(millis), pictures, bytes, bitsPerSecond));
    }

    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
