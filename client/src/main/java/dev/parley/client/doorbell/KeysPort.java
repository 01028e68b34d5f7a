package dev.parley.client.doorbell;

import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.trust.OwnKeys;
import java.util.function.Consumer;

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

        BellTrouble trouble() {
            return new BellTrouble("", "", sentence(), false);
        }
    }

    /** Drawn when there are none yet. */
    OwnKeys load() throws Unreadable;

    /** Draws another box, and keeps it. */
    OwnKeys renewBell() throws Unreadable;

    /** Tells, on a thread of its own, of keys that this or another program of this user has kept since; until it is ended. */
    Following follow(Consumer<OwnKeys> changed);

    /** Ends that. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
