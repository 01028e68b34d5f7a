package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.control.media.MediaSource;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.rtc.common.MediaEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class MicrophoneIT {

    @AfterEach
    void useToneAgain() {
        RealRtc.rtc().useMicrophone(new MediaSource.Test());
    }

    @Test
    void noMicrophoneSendsNothingAndTheToneIsHeardAgainAfterwards() {
        try (Pair pair = new Pair().connect()) {
            await().atMost(Pair.PATIENCE).until(() -> packetsInAQuarterSecond(pair) > 5);
            RealRtc.rtc().useMicrophone(new MediaSource.None());
            await().atMost(Pair.PATIENCE).until(() -> packetsInAQuarterSecond(pair) == 0);
            RealRtc.rtc().useMicrophone(new MediaSource.Test());
            await().atMost(Pair.PATIENCE).until(() -> packetsInAQuarterSecond(pair) > 5);
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        int before = failed().size();
        RealRtc.rtc().useMicrophone(new MediaSource.File(Path.of("/nowhere/speech.wav")));
        await().atMost(Pair.PATIENCE).until(() -> failed().size() > before);
        assertThat(failed().getLast()).isEqualTo("The file /nowhere/speech.wav does not exist.");
    }

    private static List<String> failed() {
        return RealRtc.media(MediaEvent.MicrophoneFailed.class, event -> true).stream()
                .map(MediaEvent.MicrophoneFailed::problem)
                .toList();
    }

    private static long packetsInAQuarterSecond(Pair pair) {
        long before = packets(pair);
        await().pollDelay(Duration.ofMillis(250)).until(() -> true);
        return packets(pair) - before;
    }

    private static long packets(Pair pair) {
        int before = taken(pair).size();
        RealRtc.rtc().takeStatistics();
        await().atMost(Pair.PATIENCE).until(() -> taken(pair).size() > before);
        return taken(pair).getLast().outgoing().getFirst().packets();
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
