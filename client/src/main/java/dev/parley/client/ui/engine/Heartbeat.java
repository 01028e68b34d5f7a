package dev.parley.client.ui.engine;

import java.time.Duration;

/** Decides when to ask an engine whether it lives, and when it counts as hung. Times are nanoseconds of one clock. */
final class Heartbeat {
    /** Loading the media library takes long on a cold disk. */
    static final Duration START = Duration.ofSeconds(30);

    static final Duration EVERY = Duration.ofMillis(500);
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** If nobody asked for so long, it was this process that stood still, and the engine gets time to answer. */
    private static final Duration OWN_PAUSE = Duration.ofSeconds(1);

    enum Beat {
        NONE,
        PING,
        HUNG
    }

    private boolean ready;
    private boolean waiting;
    private long waitingSince;
    private long lastPing;
    private long lastBeat;

    /** @param now when the engine was started */
    Heartbeat(long now) {
        waiting = true;
        waitingSince = now;
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
            waitingSince = now;
        }
        lastBeat = now;
        if (waiting && now - waitingSince >= (ready ? PATIENCE : START).toNanos()) {
            return Beat.HUNG;
        }
        if (!ready || now - lastPing < EVERY.toNanos()) {
            return Beat.NONE;
        }
        lastPing = now;
        if (!waiting) {
            waiting = true;
            waitingSince = now;
        }
        return Beat.PING;
    }
}
