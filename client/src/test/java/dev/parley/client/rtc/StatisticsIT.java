package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.rtc.common.MediaEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class StatisticsIT {

    @Test
    void saysWhatIsSentAndReceivedInTheLastSecond() {
        try (Pair pair = new Pair().connect()) {
            await().atMost(Pair.PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                RealRtc.rtc().takeStatistics();
                List<ConnectionStatistics> taken = taken(pair);
                return !taken.isEmpty() && complete(taken.getLast());
            });
            ConnectionStatistics last = taken(pair).getLast();
            assertThat(last.candidateType()).isEqualTo(CandidateType.HOST);
            assertThat(last.availableOutgoingBitsPerSecond()).isPositive();
            assertThat(last.incoming()).extracting(StreamStatistics::kind).containsExactly("audio", "camera");
            StreamStatistics camera = last.incoming().get(1);
            assertThat(camera.codec()).isEqualTo("VP8");
            assertThat(camera.frameWidth()).isEqualTo(1280);
            assertThat(camera.frameHeight()).isEqualTo(720);
            assertThat(camera.lossRatio()).isBetween(0.0, 0.5);
            assertThat(last.incoming().get(0).codec()).isEqualTo("opus");
            assertThat(last.outgoing().get(1).limitation()).isNotEmpty();
        }
    }

    private static boolean complete(ConnectionStatistics statistics) {
        return statistics.incoming().size() == 2
                && statistics.outgoing().size() == 2
                && statistics.incoming().get(1).framesPerSecond() > 0
                // The first pictures are small.
                && statistics.incoming().get(1).frameWidth() > 1000
                && statistics.outgoing().get(1).bitsPerSecond() > 0
                && statistics.outgoing().get(0).audioLevel() > 0;
    }

    private static List<ConnectionStatistics> taken(Pair pair) {
        return RealRtc.media(
                        MediaEvent.StatisticsTaken.class,
                        event -> event.connection().equals(pair.a.id))
                .stream()
                .map(MediaEvent.StatisticsTaken::statistics)
                .toList();
    }
}
