package dev.parley.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.chat.Intake.Verdict;
import org.junit.jupiter.api.Test;

/** What no limit lets through is dropped; only a flood is more than that. */
class IntakeTest {
    private static final long SECOND = 1_000_000_000L;

    private final Intake intake = new Intake(0);

    @Test
    void takesAllThatAnEarlierProgramKeptWithAsManyReceipts() {
        for (int i = 0; i < 2 * 256; i++) {
            assertThat(intake.take(true, 100, 0)).isEqualTo(Verdict.TAKEN);
        }
    }

    @Test
    void dropsWhatIsTooMuchUntilTimeHasPassed() {
        for (int i = 0; i < ControlLimits.TAKEN_AT_ONCE; i++) {
            intake.take(true, 100, 0);
        }
        assertThat(intake.take(true, 100, 0)).isEqualTo(Verdict.DROPPED);
        for (int i = 0; i < ControlLimits.TAKEN_A_SECOND; i++) {
            assertThat(intake.take(true, 100, SECOND)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(intake.take(true, 100, SECOND)).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void dropsWhatIsNoTextOrTooLongAndTakesTheNext() {
        assertThat(intake.take(false, 1, 0)).isEqualTo(Verdict.DROPPED);
        assertThat(intake.take(true, ControlMessageCodec.MAX_BYTES + 1, 0)).isEqualTo(Verdict.DROPPED);
        assertThat(intake.take(true, ControlMessageCodec.MAX_BYTES, 0)).isEqualTo(Verdict.TAKEN);
        assertThat(intake.take(true, 0, 0)).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void boundsBytesToo() {
        int largest = ControlMessageCodec.MAX_BYTES;
        for (int i = 0; i < ControlLimits.TAKEN_BYTES / largest; i++) {
            assertThat(intake.take(true, largest, 0)).isEqualTo(Verdict.TAKEN);
        }
        assertThat(intake.take(true, 1, 0)).isEqualTo(Verdict.DROPPED);
        assertThat(intake.take(true, largest, SECOND)).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void callsAFloodWhatIsFarBeyondAllThat() {
        for (int i = 0; i < ControlLimits.MAX_DROPPED; i++) {
            assertThat(intake.take(false, 1, 0)).isEqualTo(Verdict.DROPPED);
        }
        assertThat(intake.take(false, 1, 0)).isEqualTo(Verdict.FLOOD);
        assertThat(intake.drop()).isEqualTo(Verdict.FLOOD);
    }
}
