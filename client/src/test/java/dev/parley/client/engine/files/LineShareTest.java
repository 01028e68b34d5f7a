package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineShareTest {
    private static final double MEGABIT = 1e6;

    private final LineShare share = new LineShare();

    @Test
    void takesEverythingWhereThisSideSendsNothingElse() {
        StreamStatistics picture = new StreamStatistics("camera", "VP8", 1280, 720, 30, 300, 1, 1, 2e6, 0, 0, "");
        share.on(new ConnectionStatistics(900, 1, CandidateType.HOST, List.of(picture), List.of()), 50e6);

        assertThat(share.bytesPerSecond()).isInfinite();
    }

    @Test
    void growsUntilItTakesEverythingWhileTheCallDoesNotSuffer() {
        rest();
        assertThat(share.bytesPerSecond()).isEqualTo(LineShare.FIRST);

        for (int second = 0; second < 10; second++) {
            share.on(call(10, 3 * MEGABIT, "none"), Math.min(share.bytesPerSecond(), 60e6));
        }

        assertThat(share.bytesPerSecond()).isGreaterThan(60e6);
    }

    @Test
    void doesNotGrowWhileItDoesNotUseWhatItHas() {
        rest();

        share.on(call(10, 3 * MEGABIT, "none"), 1000);

        assertThat(share.bytesPerSecond()).isEqualTo(LineShare.FIRST);
    }

    @Test
    void halvesWhenTheRoundTripTakesLonger() {
        rest();

        share.on(call(200, 3 * MEGABIT, "none"), 800_000);

        assertThat(share.bytesPerSecond()).isEqualTo(400_000);
    }

    @Test
    void halvesWhenThePicturesLoseBandwidth() {
        rest();
        share.on(call(10, 3 * MEGABIT, "bandwidth"), 800_000);
        assertThat(share.bytesPerSecond()).isEqualTo(400_000);

        share.on(call(10, 0.5 * MEGABIT, "none"), 400_000);
        assertThat(share.bytesPerSecond()).isEqualTo(200_000);
    }

    @Test
    void neverStandsStill() {
        rest();
        for (int second = 0; second < 50; second++) {
            share.on(call(500, 0.1 * MEGABIT, "bandwidth"), share.bytesPerSecond());
        }

        assertThat(share.bytesPerSecond()).isEqualTo(LineShare.LEAST);
    }

    @Test
    void growsSlowlyOnceTheLineHasShownItsEnd() {
        rest();
        share.on(call(200, 3 * MEGABIT, "none"), 800_000);

        share.on(call(10, 3 * MEGABIT, "none"), 400_000);

        assertThat(share.bytesPerSecond()).isBetween(400_001.0, 500_000.0);
    }

    /** A line that is narrow for pictures even alone would otherwise never carry a file. */
    @Test
    void doesNotTakeTheBlameForALineThatIsAlwaysNarrow() {
        share.on(call(10, 3 * MEGABIT, "bandwidth"), 0);

        share.on(call(10, 3 * MEGABIT, "bandwidth"), LineShare.FIRST);

        assertThat(share.bytesPerSecond()).isGreaterThan(LineShare.FIRST);
    }

    private void rest() {
        share.on(call(10, 3 * MEGABIT, "none"), 0);
    }

    /** Two megabits of picture go out. */
    private static ConnectionStatistics call(double roundTrip, double available, String limitation) {
        StreamStatistics picture =
                new StreamStatistics("camera", "VP8", 1280, 720, 30, 300, 1, 1, 2 * MEGABIT, 0, 0, limitation);
        return new ConnectionStatistics(roundTrip, available, CandidateType.HOST, List.of(), List.of(picture));
    }
}
