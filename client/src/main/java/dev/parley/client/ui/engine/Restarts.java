package dev.parley.client.ui.engine;

import java.time.Duration;
import java.util.List;

/** How long to wait before the next engine: not at all after a long life, longer and longer after short ones. */
final class Restarts {
    static final Duration SHORT_LIFE = Duration.ofSeconds(10);
    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private int inARow;

    Duration afterLifeOf(Duration life) {
        if (life.compareTo(SHORT_LIFE) >= 0) {
            inARow = 0;
        }
        Duration delay = DELAYS.get(Math.min(inARow, DELAYS.size() - 1));
        inARow++;
        return delay;
    }
}
