package dev.parley.client.signaling;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: not at all at first, then a random part of 0.25 s, 0.5 s, … up to 15 s ("full
 * jitter", so that the clients of a server that comes back do not all come at once). Pure.
 */
final class Backoff {
    private static final long FIRST_MILLIS = 250;
    private static final long MAX_MILLIS = 15_000;

    private final RandomGenerator random;
    private int failures;
    private int spreadMillis;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        long ceiling = failures == 0 ? 0 : Math.min(MAX_MILLIS, FIRST_MILLIS << Math.min(failures - 1, 10));
        failures++;
        long millis = Math.max(random.nextLong(ceiling + 1), random.nextLong(spreadMillis + 1L));
        spreadMillis = 0;
        return Duration.ofMillis(millis);
    }

    /** The server asked that its clients spread their next try over so long. */
    void spread(int millis) {
        spreadMillis = millis;
    }

    /** The connection has proved stable: a server that only greets and hangs up must not be called at full speed. */
    void reset() {
        failures = 0;
    }
}
