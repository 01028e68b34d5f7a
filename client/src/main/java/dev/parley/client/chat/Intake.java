package dev.parley.client.chat;

import dev.parley.signaling.protocol.limit.TokenBucket;

/**
 * Bounds what comes from one control channel: what is beyond the limits is dropped, and the channel lives on, since the
 * other side keeps what has no receipt. For one thread.
 */
public final class Intake {
    /** What becomes of a message. */
    public enum Verdict {
        TAKEN,
        DROPPED,
        /** So many were dropped that the other side is no honest one. */
        FLOOD
    }

    private final TokenBucket messages;
    private final TokenBucket bytes;
    private int dropped;

    public Intake(long nanoTime) {
        messages = new TokenBucket(ControlLimits.TAKEN_A_SECOND, ControlLimits.TAKEN_AT_ONCE, nanoTime);
        bytes = new TokenBucket(ControlLimits.TAKEN_BYTES, ControlLimits.TAKEN_BYTES, nanoTime);
    }

    /** @param text whether it is text at all */
    public Verdict take(boolean text, int length, long nanoTime) {
        if (text
                && length <= ControlMessageCodec.MAX_BYTES
                && messages.take(nanoTime)
                && bytes.take(length, nanoTime)) {
            return Verdict.TAKEN;
        }
        return drop();
    }

    /** Counts a message that was taken and turned out to be none. */
    public Verdict drop() {
        dropped++;
        return dropped > ControlLimits.MAX_DROPPED ? Verdict.FLOOD : Verdict.DROPPED;
    }
}
