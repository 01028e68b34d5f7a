package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A dead microphone is told from a quiet room. */
class SilenceTest {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final OptionalDouble UNHEARD = OptionalDouble.empty();
    private static final OptionalDouble DEAD = OptionalDouble.of(0);
    private static final OptionalDouble NOISE = OptionalDouble.of(0.0004);

    private final Silence silence = new Silence();

    private void hear(double level, OptionalDouble raw, int seconds) {
        for (int past = 0; past < seconds * 1000; past += (int) STEP.toMillis()) {
            silence.heard(level, raw, STEP);
        }
    }

    @Test
    void lastsAfterTenSecondsWithoutEvenNoise() {
        hear(0, UNHEARD, 5);
        assertThat(silence.doubted()).isFalse();
        hear(0, UNHEARD, 1);
        assertThat(silence.doubted()).isTrue();
        hear(0, DEAD, 3);
        assertThat(silence.lasts()).isFalse();
        hear(1.0 / 32_768, DEAD, 1);
        assertThat(silence.lasts()).isTrue();
        hear(0.001, DEAD, 1);
        assertThat(silence.lasts()).isFalse();
    }

    @Test
    void aQuietRoomThatNoiseSuppressionEmptiesIsNone() {
        hear(0, UNHEARD, 6);
        silence.heard(0, NOISE, STEP);
        assertThat(silence.doubted()).isFalse();
        hear(0, UNHEARD, 55);
        assertThat(silence.doubted()).isFalse();
        hear(0, UNHEARD, 12);
        assertThat(silence.doubted()).isTrue();
    }

    @Test
    void anotherMicrophoneBeginsAnew() {
        hear(0, DEAD, 12);
        silence.end();
        assertThat(silence.lasts()).isFalse();
        assertThat(silence.doubted()).isFalse();
    }
}
