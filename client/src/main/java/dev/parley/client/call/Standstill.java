package dev.parley.client.call;

import java.time.Duration;
import java.time.Instant;

/** Tells from how much later it is than it should be for how long a program stood still: its computer slept. */
final class Standstill {
    /** As late as a busy machine makes a thread. */
    private static final Duration USUAL = Duration.ofSeconds(3);

    private Instant last = Instant.MAX;

    /**
     * How long it stood still since it was asked last, beside what it waited for; zero if that is nothing unusual.
     *
     * @param waited how long it would have slept by its own will since then, at most
     */
    Duration noticed(Instant now, Duration waited) {
        Duration late = last.isBefore(now) ? Duration.between(last, now).minus(waited) : Duration.ZERO;
        last = now;
        return late.compareTo(USUAL) > 0 ? late : Duration.ZERO;
    }
}
