package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoudnessTest {
    private final Loudness loudness = new Loudness();

    @Test
    void isThePeakSinceTheLastLook() {
        loudness.heard(new short[] {0, 100, Short.MIN_VALUE / 2});
        loudness.heard(new short[] {5});
        assertThat(loudness.look()).isEqualTo(0.5);
        loudness.heard(new short[] {Short.MIN_VALUE});
        assertThat(loudness.look()).isEqualTo(1);
    }

    @Test
    void fallsToSilenceWhenNothingIsHeard() {
        loudness.heard(new short[] {Short.MIN_VALUE});
        assertThat(loudness.look()).isEqualTo(1);
        assertThat(loudness.look()).isEqualTo(0.25);
        for (int i = 0; i < 10; i++) {
            loudness.look();
        }
        assertThat(loudness.look()).isLessThan(0.001);
    }
}
