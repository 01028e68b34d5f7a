package dev.parley.client.ui.call.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.call.hint.MicrophoneHints.Hint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever speaks while muted, or into a dead microphone, is told; and is not told again and again. */
class MicrophoneHintsTest {
    private static final double SPEECH = 0.1;
    private static final double NOISE = 0.005;

    private final MicrophoneHints hints = new MicrophoneHints();
    private Duration now = Duration.ofHours(3);
    private Hint shown = Hint.NONE;

    private void muted(double level, double others, int millis) {
        hear(true, level, others, false, millis);
    }

    private void on(boolean silent, int millis) {
        hear(false, 0, 0, silent, millis);
    }

    private void hear(boolean muted, double level, double others, boolean silent, int millis) {
        for (int past = 0; past < millis; past += 200) {
            now = now.plusMillis(200);
            shown = hints.hear(muted, level, others, silent, now);
        }
    }

    @Test
    void aSecondOfSpeechIsEnoughAndACoughIsNot() {
        muted(NOISE, 0, 5_000);
        muted(SPEECH, 0, 600);
        muted(NOISE, 0, 2_000);
        muted(SPEECH, 0, 800);
        assertThat(shown).isEqualTo(Hint.NONE);
        muted(NOISE, 0, 400);
        muted(SPEECH, 0, 400);
        assertThat(shown).isEqualTo(Hint.MUTED);
        muted(NOISE, 0, 9_000);
        assertThat(shown).isEqualTo(Hint.MUTED);
        muted(NOISE, 0, 2_000);
        assertThat(shown).isEqualTo(Hint.NONE);
    }

    @Test
    void theOthersFromTheLoudspeakerAreNotTakenForOnesOwnSpeech() {
        muted(SPEECH, SPEECH, 5_000);
        muted(SPEECH, 0, 400);
        assertThat(shown).isEqualTo(Hint.NONE);
        muted(SPEECH, 0, 1_200);
        assertThat(shown).isEqualTo(Hint.MUTED);
    }

    @Test
    void itIsSaidOnceInAWhile() {
        muted(SPEECH, 0, 1_400);
        muted(NOISE, 0, 12_000);
        muted(SPEECH, 0, 3_000);
        assertThat(shown).isEqualTo(Hint.NONE);
        muted(NOISE, 0, 50_000);
        muted(SPEECH, 0, 1_400);
        assertThat(shown).isEqualTo(Hint.MUTED);
        on(false, 200);
        assertThat(shown).isEqualTo(Hint.NONE);
    }

    @Test
    void whoHasPutItAwayHearsItAgainOnlyAfterAnotherMute() {
        muted(SPEECH, 0, 1_400);
        hints.dismiss();
        muted(NOISE, 0, 90_000);
        muted(SPEECH, 0, 3_000);
        assertThat(shown).isEqualTo(Hint.NONE);
        on(false, 200);
        muted(SPEECH, 0, 3_000);
        assertThat(shown).isEqualTo(Hint.MUTED);
    }

    @Test
    void aDeadMicrophoneIsToldOfWhileItIsOn() {
        on(true, 200);
        assertThat(shown).isEqualTo(Hint.SILENT);
        on(true, 600_000);
        assertThat(shown).isEqualTo(Hint.SILENT);
        muted(0, 0, 200);
        assertThat(shown).isEqualTo(Hint.NONE);
        on(false, 200);
        on(true, 200);
        assertThat(shown).as("long after the first time").isEqualTo(Hint.SILENT);
        on(false, 200);
        on(true, 200);
        assertThat(shown).as("at once again").isEqualTo(Hint.NONE);
    }

    @Test
    void aDeadMicrophoneThatWasPutAwayStaysSoForTheCall() {
        on(true, 200);
        hints.dismiss();
        on(true, 600_000);
        assertThat(shown).isEqualTo(Hint.NONE);
        hints.begin();
        on(true, 200);
        assertThat(shown).isEqualTo(Hint.SILENT);
    }
}
