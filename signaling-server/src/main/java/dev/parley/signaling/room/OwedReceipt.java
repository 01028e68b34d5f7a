package dev.parley.signaling.room;

import java.time.Duration;
import java.time.Instant;

/**
 * The acknowledgement that a client has not got yet. It is small, and a write of its own costs as much as one that carries a message
 * along; so that of signals waits a moment for company, far less than the second that the protocol allows.
 */
final class OwedReceipt {
    static final Duration PATIENCE = Duration.ofMillis(250);

    /** As many, or as much, as our clients acknowledge together: a sender keeps them all until then. */
    private static final int BATCH_MESSAGES = 16;

    private static final int BATCH_CHARS = 32 * 1024;

    private Instant due = Instant.MAX;
    private int messages;
    private int chars;

    /** A signal has come, with so long a body; answers whether it is to be acknowledged at once. */
    boolean signal(int length, Instant now) {
        if (messages == 0) {
            due = now.plus(PATIENCE);
        }
        messages++;
        chars += length;
        return messages >= BATCH_MESSAGES || chars >= BATCH_CHARS;
    }

    /** When it has waited long enough; never if there is none. */
    Instant due() {
        return due;
    }

    void paid() {
        due = Instant.MAX;
        messages = 0;
        chars = 0;
    }
}
