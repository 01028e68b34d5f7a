package dev.parley.signaling.websocket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first error that one of the server's threads met and that nothing survives for certain. Safe for all threads. */
final class Vitals {
    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private volatile @Nullable String fault;

    /** It is remembered before it is logged, which needs memory too. */
    void fatal(Throwable e) {
        if (fault == null) {
            fault = e instanceof OutOfMemoryError
                    ? OUT_OF_MEMORY
                    : "a fault inside: " + e.getClass().getSimpleName();
        }
        LOG.error("the server met an error that it may not have survived whole; start it anew", e);
    }

    private static final String OUT_OF_MEMORY = "memory ran out";

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
