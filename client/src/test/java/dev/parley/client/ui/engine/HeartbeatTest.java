package dev.parley.client.ui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.ui.engine.Heartbeat.Beat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final int STEP = 100;

    private Duration used = Duration.ZERO;
    private Duration work = Duration.ZERO;
    private final Heartbeat heartbeat = new Heartbeat(() -> used, 0);
    private final List<String> log = new ArrayList<>();

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }

    /** Asks every 100 ms from one time to another, with notices at some of them. */
    private void run(int from, int to, Set<Integer> notices) {
        for (int now = from; now <= to; now += STEP) {
            used = used.plus(work);
            if (notices.contains(now)) {
                heartbeat.heard(nanos(now));
            }
            Beat beat = heartbeat.beat(nanos(now));
            if (beat != Beat.NONE) {
                log.add(beat + " " + now);
            }
        }
    }

    @Test
    void aNewEngineGetsEightSeconds() {
        run(0, 7900, Set.of());
        assertThat(log).isEmpty();
        run(8000, 8000, Set.of());
        assertThat(log).containsExactly("HUNG 8000");
    }

    @Test
    void pingsTwiceASecondWhenReady() {
        run(0, 2000, Set.of(300, 900, 1400, 1900));
        assertThat(log).containsExactly("PING 800", "PING 1300", "PING 1800");
    }

    @Test
    void anyNoticeAnswersAPing() {
        run(0, 4000, Set.of(300, 2200, 3600));
        assertThat(log).doesNotContain("HUNG 2300").noneMatch(line -> line.startsWith("HUNG"));
    }

    @Test
    void hangsWhenNothingComesForOneAndAHalfSecondsAfterAPing() {
        run(0, 2300, Set.of(300));
        assertThat(log).containsExactly("PING 800", "PING 1300", "PING 1800", "HUNG 2300");
    }

    @Test
    void whoWorksGetsMoreTimeToAnswer() {
        work = Duration.ofMillis(10);
        run(0, 29_900, Set.of());
        assertThat(log).isEmpty();
        heartbeat.heard(nanos(30_000));
        run(30_100, 35_400, Set.of());
        assertThat(log).noneMatch(line -> line.startsWith("HUNG"));
        run(35_500, 35_500, Set.of());
        assertThat(log.getLast()).isEqualTo("HUNG 35500");
    }

    @Test
    void whoHardlyWorksStandsStill() {
        work = Duration.ofMillis(4);
        run(0, 8000, Set.of());
        assertThat(log).containsExactly("HUNG 8000");
    }

    @Test
    void anOwnPauseIsNoHangOfTheEngine() {
        run(0, 900, Set.of(300));
        run(6900, 8300, Set.of());
        assertThat(log).noneMatch(line -> line.startsWith("HUNG"));
        run(8400, 8400, Set.of());
        assertThat(log.getLast()).isEqualTo("HUNG 8400");
    }
}
