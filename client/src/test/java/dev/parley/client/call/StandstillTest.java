package dev.parley.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.Deadline;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A program that slept did not miss its deadlines: nobody kept them meanwhile. */
class StandstillTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Standstill standstill = new Standstill();
    private Instant now = Instant.EPOCH;

    private Duration after(Duration time) {
        now = now.plus(time);
        return standstill.noticed(now, SECOND);
    }

    @Test
    void isWhatNobodyWaitedFor() {
        assertThat(after(SECOND)).as("nothing to compare with").isZero();
        assertThat(after(SECOND)).isZero();
        assertThat(after(Duration.ofMillis(3900))).as("a busy machine").isZero();
        assertThat(after(Duration.ofSeconds(61))).isEqualTo(Duration.ofSeconds(60));
        assertThat(after(SECOND)).isZero();
    }

    @Test
    void clockThatIsSetBackIsNoSleep() {
        after(SECOND);
        assertThat(after(Duration.ofHours(-1))).isZero();
        assertThat(after(SECOND)).isZero();
    }

    @Test
    void deadlinesThatRanGetTheTimeBack() {
        Timers timers = new Timers();
        Deadline deadline = new Deadline.Join();
        timers.start(deadline, now.plus(SECOND));
        timers.postpone(Duration.ofSeconds(60));

        assertThat(timers.takeDue(now.plusSeconds(60))).isEmpty();
        assertThat(timers.takeDue(now.plusSeconds(61))).containsExactly(deadline);
    }
}
