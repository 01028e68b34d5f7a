package dev.parley.client.rtc.common;

import dev.parley.signaling.loop.Guarded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps of an orderly end, each of which must be tried even if the one before failed. */
public final class Quietly {
    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    /** The library throws Errors that mean no more than "not now". */
    public static void run(String what, Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            Guarded.passOnFatal(e);
            LOG.debug("closing {} failed: {}", what, e.toString());
        }
    }
}
