package dev.parley.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.call.peer.ConnectionId;
import dev.parley.client.call.peer.Deadline;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Deadlines by name: started again means moved. */
class TimersTest {
    private static final Deadline JOIN = new Deadline.Join();
    private static final Deadline CONNECT = new Deadline.Connect(new ConnectionId(Calls.LARGE, 1));
    private final Timers timers = new Timers();

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    @Test
    void takesWhatIsDueEarliestFirst() {
        timers.start(JOIN, at(5));
        timers.start(CONNECT, at(3));

        assertThat(timers.next()).contains(at(3));
        assertThat(timers.takeDue(at(2))).isEmpty();
        assertThat(timers.takeDue(at(5))).containsExactly(CONNECT, JOIN);
        assertThat(timers.next()).isEmpty();
    }

    @Test
    void startedAgainIsMovedAndCancelledIsGone() {
        timers.start(JOIN, at(5));
        timers.start(JOIN, at(9));
        timers.start(CONNECT, at(1));
        timers.cancel(CONNECT);

        assertThat(timers.takeDue(at(8))).isEmpty();
        assertThat(timers.takeDue(at(9))).containsExactly(JOIN);
    }
}
