package dev.parley.client.app.command;

import org.slf4j.LoggerFactory;

/** Shutdown hooks that are only wanted while something runs. */
final class Interruption {
    private Interruption() {}

    /** Removes a hook; once the shutdown has begun it runs anyway. */
    static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(Interruption.class).debug("interrupted: {}", e.getMessage());
        }
    }
}
