package dev.parley.client.ui.engine;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Decides when to ask an engine whether it lives, and when it counts as hung. Times are nanoseconds of one clock.
 *
 * <p>An engine that says nothing and uses no processor time is stopped or blocked. One that says nothing and works may only
 * be slow on a busy machine, so it gets more time: to end a call that goes on would be worse than to wait.
 */
final class Heartbeat {
    static final Duration EVERY = Duration.ofMillis(500);

    /** How long a silence may be: of an engine that stands still, and of one that works. */
    private record Patience(Duration still, Duration working) {}

    /** Loading the media library takes long on a cold disk. */
    private static final Patience UNTIL_READY = new Patience(Duration.ofSeconds(8), Duration.ofSeconds(30));

    private static final Patience AFTER = new Patience(Duration.ofMillis(1500), Duration.ofSeconds(5));

    /** Who uses less than a twentieth of a processor stands still. */
    private static final int WORK = 20;

    /** If nobody asked for so long, it was this process that stood still, and the engine gets time to answer. */
    private static final Duration OWN_PAUSE = Duration.ofSeconds(1);

    enum Beat {
        NONE,
        PING,
        HUNG
    }

    private final Supplier<Duration> processorTime;
    private boolean ready;
    private boolean waiting = true;
    private long waitingSince;
    private Duration usedBefore;
    private long lastPing;
    private long lastBeat;

    /**
     * @param processorTime that the engine has used so far
     * @param now when the engine was started
     */
    Heartbeat(Supplier<Duration> processorTime, long now) {
        this.processorTime = processorTime;
        waitingSince = now;
        usedBefore = Duration.ZERO;
        lastBeat = now;
    }

    /** The engine said something; the first notice says that it is ready. */
    void heard(long now) {
        if (!ready) {
            ready = true;
            lastPing = now;
        }
        waiting = false;
    }

    /** What to do now; to be asked some times a second. A ping is taken to be sent. */
    Beat beat(long now) {
        if (now - lastBeat > OWN_PAUSE.toNanos() && waiting) {
            waitSince(now);
        }
        lastBeat = now;
        if (waiting && hung(now - waitingSince)) {
            return Beat.HUNG;
        }
        if (!ready || now - lastPing < EVERY.toNanos()) {
            return Beat.NONE;
        }
        lastPing = now;
        if (!waiting) {
            waiting = true;
            waitSince(now);
        }
        return Beat.PING;
    }

    private void waitSince(long now) {
        waitingSince = now;
        usedBefore = processorTime.get();
    }

    private boolean hung(long silence) {
        Patience patience = ready ? AFTER : UNTIL_READY;
        return silence >= patience.working().toNanos()
                || (silence >= patience.still().toNanos()
                        && processorTime.get().minus(usedBefore).toNanos() < silence / WORK);
    }
}
