package dev.parley.client.engine;

import dev.parley.signaling.loop.Guarded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process of an engine at once when one of its threads met an error that nothing survives, as memory that ran out:
 * an engine that goes on without a part of itself looks alive and is not. Whoever started it sees it end, and starts another.
 */
final class SuddenEnd {
    /** As EX_SOFTWARE of sysexits.h; the JVM itself ends with 3 when memory runs out (scripts/launch). */
    static final int EXIT_CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(SuddenEnd.class);

    private SuddenEnd() {}

    /** From now on, for all threads that have no handler of their own. */
    static void onFatalErrors() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            try {
                LOG.error("the thread {} failed", thread.getName(), e);
            } finally {
                if (Guarded.isFatal(e)) {
                    // No hooks: they may need what is not there any more.
                    Runtime.getRuntime().halt(EXIT_CODE);
                }
            }
        });
    }
}
