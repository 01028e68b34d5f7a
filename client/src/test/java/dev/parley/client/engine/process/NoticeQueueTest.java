package dev.parley.client.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.statistics.CandidateType;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeQueueTest {
    private static final PeerId ANN = PeerId.of(new byte[PeerId.BYTES]);

    private final NoticeQueue queue = new NoticeQueue();

    @Test
    void keepsTheOrderOfEvents() throws InterruptedException {
        queue.put(new Notice.Pong(1));
        queue.put(new Notice.Pong(2));

        assertThat(queue.take()).contains(new Notice.Pong(1));
        assertThat(queue.take()).contains(new Notice.Pong(2));
    }

    @Test
    void ofAStateOnlyTheNewestWaits() throws InterruptedException {
        for (int second = 0; second < 100_000; second++) {
            queue.put(statistics(second));
            queue.put(new Notice.Call(0, CallSnapshot.IDLE));
            queue.put(new Notice.Levels(second, Map.of()));
        }
        queue.close();

        assertThat(queue.take()).contains(statistics(99_999));
        assertThat(queue.take()).contains(new Notice.Call(0, CallSnapshot.IDLE));
        assertThat(queue.take()).contains(new Notice.Levels(99_999, Map.of()));
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void theStateOfACallIsNotTheNextOnes() throws InterruptedException {
        queue.put(new Notice.Call(1, CallSnapshot.IDLE));
        queue.put(new Notice.Pong(1));
        queue.put(new Notice.Call(2, CallSnapshot.IDLE));

        assertThat(queue.take()).contains(new Notice.Call(1, CallSnapshot.IDLE));
        assertThat(queue.take()).contains(new Notice.Pong(1));
        assertThat(queue.take()).contains(new Notice.Call(2, CallSnapshot.IDLE));
    }

    @Test
    void countsWhatASlowReaderLoses() throws InterruptedException {
        for (int id = 0; id < NoticeQueue.CAPACITY + 12; id++) {
            queue.put(new Notice.Pong(id));
        }
        queue.close();

        long pongs = 0;
        long lost = 0;
        for (var next = queue.take(); next.isPresent(); next = queue.take()) {
            switch (next.get()) {
                case Notice.Pong pong -> pongs++;
                case Notice.NoticesLost(long count) -> lost += count;
                default -> throw new AssertionError(next);
            }
        }
        assertThat(pongs).isEqualTo(NoticeQueue.CAPACITY);
        assertThat(lost).isEqualTo(12);
    }

    private static Notice statistics(int second) {
        return new Notice.Statistics(
                0, ANN, new ConnectionStatistics(second, 0, CandidateType.HOST, List.of(), List.of()));
    }
}
