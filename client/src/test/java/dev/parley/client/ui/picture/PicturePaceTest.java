package dev.parley.client.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PicturePaceTest {
    private static final double PULSE_MILLIS = 1000.0 / 60;
    private static final int FRAMES = 3000;

    private final List<Double> waits = new ArrayList<>();
    private int leftOut;
    private int hurries;

    /** Frames that are there at these times, as a window sees them whose newest one counts. */
    private void watch(IntToDoubleFunction arrival) {
        PicturePace pace = new PicturePace();
        int seen = -1;
        int there = -1;
        long last = 0;
        for (long pulse = 0; seen < FRAMES - 1; pulse++) {
            double now = pulse * PULSE_MILLIS;
            while (there < FRAMES - 1 && arrival.applyAsDouble(there + 1) <= now) {
                there++;
            }
            if (there > seen && pace.mayTake(pulse)) {
                leftOut += there - seen - 1;
                waits.add(now - arrival.applyAsDouble(there));
                hurries += pulse - last < PicturePace.PULSES_APART ? 1 : 0;
                seen = there;
                last = pulse;
                pace.took(pulse);
            }
        }
    }

    private double median() {
        return waits.stream().sorted().skip(waits.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void framesThatAreLateNowAndThenDelayNoOther() {
        Random random = new Random(7);
        double[] late = random.doubles(FRAMES)
                .map(chance -> chance < 0.1 ? 15 : chance * 4)
                .toArray();
        // Half a pulse before the next one, but for those that are late.
        watch(frame -> PULSE_MILLIS / 2 + frame * 1000.0 / 30 + late[frame]);
        assertThat(median()).isLessThan(PULSE_MILLIS / 2);
        assertThat(leftOut).isLessThan(FRAMES / 100);
    }

    @Test
    void aDrawingHasTwoPulsesButNowAndThen() {
        watch(frame -> frame * 1000.0 / 120);
        long pulses = FRAMES / 2;
        assertThat(hurries).isPositive().isLessThanOrEqualTo((int) (pulses / PicturePace.PULSES_OF_A_HURRY) + 1);
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        PicturePace pace = new PicturePace();
        assertThat(pace.rests(5)).isTrue();
        assertThat(pace.mayTake(5)).isTrue();
        pace.took(5);
        assertThat(pace.tookIn(5)).isTrue();
        assertThat(pace.mayTake(5)).isFalse();
        assertThat(pace.mayTake(6)).isTrue();
        pace.took(6);
        assertThat(pace.mayTake(7)).isFalse();
        assertThat(pace.mayTake(8)).isTrue();
        assertThat(pace.rests(9)).isFalse();
        assertThat(pace.rests(10)).isTrue();
    }
}
