package dev.parley.client.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code ./parley demo} was asked for.
 *
 * @param length how long the call goes on after chat and file have arrived
 * @param calls how many calls to make one after the other
 */
public record DemoOptions(Duration length, int calls, Optional<Path> screenshot) {
    private static final double LEAST_FRAMES_PER_SECOND = 5;

    /** Fewer decoded frames than this and the demo has failed; far below what any usable machine does. */
    long leastFrames() {
        return Math.max(1, Math.round(length.toMillis() / 1000.0 * LEAST_FRAMES_PER_SECOND));
    }
}
