package dev.parley.client.ui.call.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

    static ConnectionStatistics sample(
            double roundTrip, double lossIn, double lossOut, int height, double frames, String limit) {
        return new ConnectionStatistics(
                roundTrip,
                0,
                CandidateType.HOST,
                List.of(stream(lossIn, height, frames, 1000, "none")),
                List.of(stream(lossOut, 720, 30, 500, limit)));
    }

    private static StreamStatistics stream(double loss, int height, double frames, double bits, String limit) {
        return new StreamStatistics("camera", "VP8", height * 16 / 9, height, frames, 0, 0, 0, bits, loss, 0, limit);
    }

    @ParameterizedTest
    @CsvSource({
        // state, round trip, loss in, loss out, height, frames, limitation, quality
        "CONNECTED,      20, 0,    0,    720, 30, none,      EXCELLENT",
        "CONNECTED,     150, 0.01, 0.01, 720, 22, none,      EXCELLENT",
        "CONNECTED,     200, 0,    0,    720, 30, none,      GOOD",
        "CONNECTED,      20, 0.03, 0,    720, 30, none,      GOOD",
        "CONNECTED,      20, 0,    0,    720, 30, cpu,       GOOD",
        "CONNECTED,      20, 0,    0,    720, 30, bandwidth, GOOD",
        "CONNECTED,      20, 0,    0,    720, 30, other,     EXCELLENT",
        "CONNECTED,      20, 0,    0,    720, 18, none,      GOOD",
        "CONNECTED,     400, 0,    0,    720, 30, none,      FAIR",
        "CONNECTED,      20, 0,    0.07, 720, 30, none,      FAIR",
        "CONNECTED,      20, 0,    0,    720, 10, none,      FAIR",
        "CONNECTED,      20, 0,    0,    180, 30, none,      FAIR",
        "CONNECTED,     700, 0,    0,    720, 30, none,      POOR",
        "CONNECTED,      20, 0.2,  0,    720, 30, bandwidth, POOR",
        "CONNECTED,      20, 0,    0,    180, 5,  none,      POOR",
        "CONNECTED,      20, 0,    0,    0,   0,  none,      EXCELLENT",
        "CONNECTING,     20, 0,    0,    720, 30, none,      LOST",
        "RECONNECTING,   20, 0,    0,    720, 30, none,      LOST",
        "FAILED,         20, 0,    0,    720, 30, none,      LOST",
    })
    void isThatOfTheWorstPart(
            MemberState state,
            double roundTrip,
            double lossIn,
            double lossOut,
            int height,
            double frames,
            String limitation,
            Quality quality) {
        assertThat(Quality.of(state, sample(roundTrip, lossIn, lossOut, height, frames, limitation)))
                .isEqualTo(quality);
    }

    @Test
    void oneBadSecondIsNoAlarmAndALostConnectionIsOneAtOnce() {
        ConnectionStatistics good = sample(20, 0, 0, 720, 30, "none");
        ConnectionStatistics bad = sample(20, 0.3, 0, 720, 30, "none");
        QualityMeter meter = new QualityMeter();
        assertThat(meter.add(MemberState.CONNECTED, good)).isEqualTo(Quality.EXCELLENT);
        meter.add(MemberState.CONNECTED, good);
        assertThat(meter.add(MemberState.CONNECTED, bad)).isEqualTo(Quality.EXCELLENT);
        assertThat(meter.add(MemberState.CONNECTED, bad)).isEqualTo(Quality.POOR);
        assertThat(meter.add(MemberState.RECONNECTING, good)).isEqualTo(Quality.LOST);
        assertThat(meter.add(MemberState.CONNECTED, good)).isEqualTo(Quality.EXCELLENT);
        assertThat(meter.lost()).isEqualTo(Quality.LOST);
    }

    @Test
    void historyKeepsTheLastMinute() {
        StatisticsHistory history = new StatisticsHistory();
        assertThat(history.latest()).isEmpty();
        for (int second = 0; second < 70; second++) {
            history.add(sample(second, 0.1, 0.2, 720, 30, "none"));
        }
        assertThat(history.samples())
                .hasSize(60)
                .startsWith(new StatisticsHistory.Sample(1000, 500, 0.2, 10))
                .endsWith(new StatisticsHistory.Sample(1000, 500, 0.2, 69));
        assertThat(history.latest())
                .hasValueSatisfying(last -> assertThat(last.roundTripMillis()).isEqualTo(69));
    }
}
