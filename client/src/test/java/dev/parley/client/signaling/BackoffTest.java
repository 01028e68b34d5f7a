package dev.parley.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void triesAtOnceThenWaitsUpToFifteenSeconds() {
        Backoff backoff = new Backoff(highest());

        assertThat(millis(backoff, 10))
                .containsExactly(0L, 250L, 500L, 1000L, 2000L, 4000L, 8000L, 15_000L, 15_000L, 15_000L);
        assertThat(millis(backoff, 1000)).containsOnly(15_000L);
    }

    @Test
    void takesAnyPartOfTheTime() {
        Backoff backoff = new Backoff(RandomGenerator.of("L64X128MixRandom"));
        millis(backoff, 20);

        List<Long> delays = millis(backoff, 200);
        assertThat(delays).allMatch(delay -> delay <= 15_000);
        assertThat(delays).anyMatch(delay -> delay < 5000).anyMatch(delay -> delay > 10_000);
    }

    @Test
    void triesAtOnceAgainWhenTheConnectionWasStable() {
        Backoff backoff = new Backoff(highest());
        millis(backoff, 5);
        backoff.reset();

        assertThat(millis(backoff, 2)).containsExactly(0L, 250L);
    }

    @Test
    void spreadsTheNextTryWhenTheServerAsksForIt() {
        Backoff backoff = new Backoff(highest());
        backoff.spread(5000);

        assertThat(millis(backoff, 2)).containsExactly(5000L, 250L);
    }

    @Test
    void spreadOfNothingDoesNotUndoTheWait() {
        Backoff backoff = new Backoff(highest());
        millis(backoff, 4);
        backoff.spread(0);

        assertThat(millis(backoff, 1)).containsExactly(2000L);
    }

    private static List<Long> millis(Backoff backoff, int tries) {
        return LongStream.range(0, tries)
                .mapToObj(i -> backoff.next().toMillis())
                .toList();
    }

    /** Always draws the largest number that was asked for. */
    private static RandomGenerator highest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
