package dev.parley.client.rtc.common;

import dev.parley.signaling.loop.Guarded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wall around the body of every native callback: an exception that leaves one ends the process (webrtc-java #154). */
public final class Callback {
    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    private Callback() {}

    /** What a callback does: copy and post. */
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /**
     * Runs the body; whatever it throws is logged, and what is fatal ends the process by a handler, not by a native abort.
     *
     * @param what is lost if it fails
     */
    public static void guard(String what, Body body) {
        try {
            body.run();
        } catch (Throwable e) {
            report(what, e);
        }
    }

    private static void report(String what, Throwable failure) {
        try {
            Guarded.passOnFatal(failure);
            LOG.error("lost: {}", what, failure);
        } catch (Throwable e) {
            // Not even this may escape, for example when memory has run out.
        }
    }
}
