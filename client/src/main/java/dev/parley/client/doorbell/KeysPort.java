package dev.parley.client.doorbell;

import dev.parley.client.trust.OwnKeys;

/** Where it is kept who this user is. Its methods wait for a disk. */
public interface KeysPort {
    /** It cannot be read, or kept; the message is a sentence for people. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unreadable(String sentence, Throwable cause) {
            super(sentence, cause);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** Drawn when there are none yet. */
    OwnKeys load() throws Unreadable;

    /** Draws another box, and keeps it. */
    OwnKeys renewBell() throws Unreadable;
}
