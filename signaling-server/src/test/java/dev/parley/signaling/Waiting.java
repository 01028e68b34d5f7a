package dev.parley.signaling;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How tests wait: for something to happen, and never for a time to pass. How long they wait before they give up is of no
 * matter while all is well, so it is long enough for a machine that is many times slower.
 */
public final class Waiting {
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private Waiting() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }
}
