package dev.parley.client.ui.engine;

import java.time.Duration;

/**
 * How the window lost its engine, and what comes next.
 *
 * @param exitCode of the process; -1 if it hung or could not be started
 * @param nextStart how long until another one is started; zero for at once, and without meaning for {@link How#PART_MISSING}
 */
public record Loss(How how, int exitCode, Duration nextStart) {

    public enum How {
        /** It ended by itself, and another one is started at once. */
        ENDED,
        /** It no longer answered and was killed, and another one is started at once. */
        HUNG,
        /** It did not live long after earlier losses: the next one has to wait, and may do no better. */
        REPEATED,
        /** A part of the system is missing: no other one is started before {@link EngineKeeper#retryNow}. */
        PART_MISSING
    }
}
