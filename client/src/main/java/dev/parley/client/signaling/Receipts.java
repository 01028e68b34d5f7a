package dev.parley.client.signaling;

import dev.parley.signaling.protocol.ServerMessage;

/** Which of the server's numbered messages have come, and when to say so. Pure. */
final class Receipts {
    /** The server keeps 256 KiB unacknowledged; these leave it far from that. */
    private static final int BATCH_MESSAGES = 16;

    private static final int BATCH_CHARS = 32 * 1024;

    enum Verdict {
        /** Seen before: to be dropped; the acknowledgement may wait. */
        DUPLICATE,
        /** New; the acknowledgement may wait for others. */
        NEW,
        /** New; to be acknowledged at once. */
        NEW_AND_DUE
    }

    private long received;
    private int unsaidMessages;
    private int unsaidChars;

    /**
     * TCP keeps the order, so a gap only stands for a message that could not be read; waiting would not bring it.
     *
     * @param chars length of the message's text
     */
    Verdict accept(ServerMessage.Numbered message, int chars) {
        unsaidMessages++;
        unsaidChars += chars;
        if (message.seq() <= received) {
            return Verdict.DUPLICATE;
        }
        received = message.seq();
        // The server's own words are few and tell it who is there; bodies come in bursts.
        boolean due = !(message instanceof ServerMessage.Signal)
                || unsaidMessages >= BATCH_MESSAGES
                || unsaidChars >= BATCH_CHARS;
        return due ? Verdict.NEW_AND_DUE : Verdict.NEW;
    }

    /** The number to acknowledge; counts as said from now on. */
    long acknowledge() {
        unsaidMessages = 0;
        unsaidChars = 0;
        return received;
    }

    boolean unsaid() {
        return unsaidMessages > 0;
    }

    /** Begins anew for another session: numbers start at 1 again. */
    void startOver() {
        received = 0;
        unsaidMessages = 0;
        unsaidChars = 0;
    }
}
