package dev.parley.client.doorbell;

import dev.parley.client.ringing.BellTrouble;
import dev.parley.client.trust.OwnKeys;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where it is kept who this user is. Its methods wait for a disk. */
public interface KeysPort {
    /** It cannot be read, or kept; the message is a sentence for people. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BellTrouble trouble;

        /** @param file in which they are kept */
        public Unreadable(BellProblem problem, Path file, Throwable cause) {
            super(problem.sentence(file.toString()), cause);
            this.trouble = problem.of(file.toString());
        }

        public String sentence() {
            return trouble.sentence();
        }

        BellTrouble trouble() {
            return trouble;
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
