package dev.parley.client.engine;

import dev.parley.client.crash.CrashReport;
import dev.parley.client.crash.FirstFault;
import dev.parley.signaling.loop.Guarded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process of an engine at once when one of its threads met an error that nothing survives, as memory that ran out:
 * an engine that goes on without a part of itself looks alive and is not. Whoever started it sees it end, and starts another.
 */
final class SuddenEnd {
    /** As EX_SOFTWARE of sysexits.h; when the heap is full the JVM itself ends the process (scripts/launch). */
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
                    leaveReport(thread, e);
                    // No hooks: they may need what is not there any more.
                    Runtime.getRuntime().halt(EXIT_CODE);
                }
            }
        });
    }

    /** As well as may be: memory may have run out, and then the end is what counts. */
    private static void leaveReport(Thread thread, Throwable fatal) {
        try {
            FirstFault.keep(CrashReport.Program.ENGINE, thread, fatal);
        } catch (Throwable again) {
            LOG.debug("no report could be left", again);
        }
    }
}
