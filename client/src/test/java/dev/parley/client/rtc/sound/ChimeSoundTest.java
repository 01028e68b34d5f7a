package dev.parley.client.rtc.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.media.Chime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChimeSoundTest {
    private static final int PIPE_BYTES = 64 * 1024;

    @ParameterizedTest
    @EnumSource
    void isShortAndSoftAndClicksNeitherAtItsBeginningNorAtItsEnd(Chime chime) {
        short[] samples = ChimeSound.samples(chime, 100);
        assertThat(samples.length * Short.BYTES).as("what a pipe holds").isLessThan(PIPE_BYTES);
        assertThat(loudest(samples)).isBetween(0.1, 0.25);
        assertThat(Math.abs(samples[0])).isLessThan((short) 200);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan((short) 200);
    }

    @Test
    void eachIsToldFromTheOthers() {
        Set<Integer> heard = new HashSet<>();
        for (Chime chime : Chime.values()) {
            heard.add(Arrays.hashCode(ChimeSound.samples(chime, 100)));
        }
        assertThat(heard).hasSameSizeAs(Chime.values());
    }

    @Test
    void isAsLoudAsTheCall() {
        double full = loudest(ChimeSound.samples(Chime.CAME, 100));
        assertThat(loudest(ChimeSound.samples(Chime.CAME, 50)) / full).isBetween(0.12, 0.13);
        assertThat(loudest(ChimeSound.samples(Chime.CAME, 0))).isZero();
    }

    private static double loudest(short[] samples) {
        double loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample) / (double) Short.MAX_VALUE);
        }
        return loudest;
    }
}
